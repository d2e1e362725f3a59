"""Words of the closed classes: what they stand beside says something, and they do not."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import load


@cache
def empty_words() -> frozenset[str]:
    """Words of the closed classes, which say nothing of the matter."""
    closed = load("closed")
    return frozenset(word for tag in "DPTCSWRMBHOXAJ" for word in closed[tag].split())
