"""Rules, shown to people."""
