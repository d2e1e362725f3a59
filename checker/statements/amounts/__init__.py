"""What the reader of conversions is made of."""
