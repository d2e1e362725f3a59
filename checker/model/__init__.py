"""The nouns of crossfoot. This package imports nothing else of the project."""
