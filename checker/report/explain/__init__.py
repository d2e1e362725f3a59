"""Everything that was thought about an article."""
