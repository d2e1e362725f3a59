"""How many games win a series of so many at most."""

from __future__ import annotations

from checker.model.claim import Word
from checker.precision import Amount, constant

_NEEDED = {"three": 2, "five": 3, "seven": 4, "nine": 5}


def wins_needed(length: Word) -> Amount | None:
    """The games that win a best-of-seven series: 4; None for another word than "three", "five", "seven" and "nine".

    >>> wins_needed(Word("length", "seven")).value
    Fraction(4, 1)
    """
    needed = _NEEDED.get(length.text)
    return None if needed is None else constant(needed)
