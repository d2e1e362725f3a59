"""What the readers of changes and comparisons are made of."""
