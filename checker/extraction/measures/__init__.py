"""What a number is told in: money, percent, units, what it is counted out by."""
