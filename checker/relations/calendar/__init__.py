"""Of dates, clock times and what lies between them."""
