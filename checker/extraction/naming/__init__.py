"""Names with numbers in them, and things that are listed by name."""
