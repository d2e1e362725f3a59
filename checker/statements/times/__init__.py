"""What the readers of spans, ages, dates and clock times are made of."""
