"""What the readers of parts and shares are made of."""
