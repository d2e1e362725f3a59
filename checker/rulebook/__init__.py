"""Rule files into Rules, and every error in them with its place."""
