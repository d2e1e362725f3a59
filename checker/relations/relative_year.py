"""The year that "last year", "this year" and "next year" are."""

from __future__ import annotations

from checker.model.claim import Word
from checker.model.quantity import Kind, Moment
from checker.precision import Amount, constant

_OFF = {"last": -1, "this": 0, "next": 1}


def relative_year(story: Moment, when: Word) -> Amount | None:
    """The year that lies "last", "this" or "next" from the story's own; None for another word.

    >>> relative_year(Moment(2005, 1, 3), Word("when", "last")).value
    Fraction(2004, 1)
    """
    off = _OFF.get(when.text)
    return None if off is None or story.year is None else constant(story.year + off, Kind.DATE)
