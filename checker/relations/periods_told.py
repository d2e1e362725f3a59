"""How many of one period that a sentence names make another."""

from __future__ import annotations

from checker.model.claim import Word
from checker.precision import Amount
from checker.relations.periods_in import times_in


def periods_told(longer: Word, shorter: Word) -> Amount | None:
    """How often a period holds another: 12 for "year" and "month"; None for other words.

    >>> periods_told(Word("by", "year"), Word("of", "month")).value
    Fraction(12, 1)
    """
    return times_in(longer.text, shorter.text)
