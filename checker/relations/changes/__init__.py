"""How far two numbers are apart, and what part one is of another."""
