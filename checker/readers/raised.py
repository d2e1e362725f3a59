"""Raised figures: of a power, or of a note, whose number makes no longer number of the one before it."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def raised(text: str) -> str:
    """``text`` in superscript.

    >>> raised("2") + raised("th")
    '²th'
    """
    return text.translate(_RAISED)
