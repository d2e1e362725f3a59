"""Parts of the readers of changes and comparisons."""
