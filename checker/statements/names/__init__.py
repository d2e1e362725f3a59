"""What the reader of listings is made of: names and their number."""
