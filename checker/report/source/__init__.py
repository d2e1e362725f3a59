"""The source text on a terminal: lines, safe characters, excerpts with underlines."""
