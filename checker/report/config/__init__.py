"""What is configured, for people."""
