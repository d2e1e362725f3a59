"""Scores, innings and lines of results."""
