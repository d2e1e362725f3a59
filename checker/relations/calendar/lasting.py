"""How long a range of dates or times lasts."""

from __future__ import annotations

from checker.model.quantity import Moment, Stretch
from checker.precision import Amount
from checker.relations.calendar.elapsed import elapsed, first_end


def lasting(dates: Moment, span: Amount) -> Amount | None:
    """The time from the first end of a range to the other, in the unit of ``span``; None for what is no range.

    >>> from checker.precision import constant
    >>> lasting(Stretch(month=5, day=3, until=Moment(month=5, day=9)), constant(5, unit="day")).exact
    Interval(low=Fraction(6, 1), high=Fraction(7, 1))
    """
    return elapsed(first_end(dates), dates.until, span) if isinstance(dates, Stretch) else None
