"""One fact told twice: at the top and below, and below again."""
