"""Language data, and what loads it."""
