"""How many terminal cells a text takes once it is made safe to print."""

from __future__ import annotations

from checker.escaping import glyph, safe


def cells(text: str) -> int:
    """How many terminal cells ``safe(text)`` takes.

    >>> cells("250人")
    5
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(glyph(char)[1] for char in text)


def pad(text: str, width: int) -> str:
    """``safe(text)`` filled up with spaces to ``width`` cells."""
    return safe(text) + " " * (width - cells(text))
