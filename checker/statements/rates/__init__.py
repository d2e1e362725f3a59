"""What the reader of rates and means is made of."""
