"""Small numbers, which stand everywhere for everything, need more to be told again."""

from __future__ import annotations

SMALL = 13  # below it numbers stand beside anything
CLOSE = 0.6  # of neighbours shared, for a headline's small span of time to be told again
ARTICLES = frozenset(("a", "an"))
