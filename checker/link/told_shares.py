"""A share, the part beside it, and what both are of: "A third of them, 60, are women", "36 of whom (25%)"."""

from __future__ import annotations

from checker.model.figure import Figure

NOUNS = 3  # tokens of a noun phrase behind "of them", and behind "of" before its figure
MARKS = frozenset(",.;:)(–-")


def is_of(words: list[str], part: Figure, whole: Figure) -> bool:
    """Whether only "of the", "out of", "of the club's" or the like stands between two figures."""
    between = words[part.stop : whole.opening]
    return between[:1] in (["of"], ["out"]) and len(between) <= NOUNS + 2 and MARKS.isdisjoint(between)
