"""Raised text, with which no number goes on: that of a note, or an exponent."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def raised(text: str) -> str:
    """``text`` with raised digits.

    >>> "10" + raised("6")
    '10⁶'
    """
    return text.translate(_RAISED)
