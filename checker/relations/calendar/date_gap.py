"""How many days one date lies after another."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval
from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount
from checker.relations.calendar.elapsed import first_end, reaches


def date_gap(first: Moment, last: Moment) -> Amount | None:
    """The days from ``first`` to ``last``, less than zero where the second is the earlier one.

    Of a range of dates, the first end is taken on the left and the other on the right. Without a year, "from November
    to March" runs into the next one, but "from 9 June to 7 June" runs backwards.

    >>> date_gap(Moment(month=6, day=9), Moment(month=6, day=7)).exact
    Interval(low=Fraction(-2, 1), high=Fraction(-2, 1))
    """
    ends = reaches(first_end(first), last.until if isinstance(last, Stretch) else last)
    if ends is None:
        return None
    gap = Interval(Fraction((ends[1][0] - ends[0][1]).days), Fraction((ends[1][1] - ends[0][0]).days))
    return Amount(None, gap, gap, gap, Kind.DURATION, "day")
