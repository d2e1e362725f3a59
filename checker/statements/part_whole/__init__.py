"""Parts of the readers of parts and shares."""
