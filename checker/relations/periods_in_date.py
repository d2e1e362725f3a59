"""How many days, weeks or months a year or a month that is told as a date has."""

from __future__ import annotations

from checker.model.claim import Word
from checker.model.quantity import Moment
from checker.precision import Amount
from checker.relations.periods_in import times_in


def periods_in_date(date: Moment, shorter: Word) -> Amount | None:
    """How often a period goes into a date: 12 for 2015 and "month"; None for a date that is no year and no month.

    >>> periods_in_date(Moment(year=2015), Word("of", "month")).value
    Fraction(12, 1)
    """
    if date.day is not None or date.decade or (date.month is None and date.year is None):
        return None
    return times_in("year" if date.month is None else "month", shorter.text)
