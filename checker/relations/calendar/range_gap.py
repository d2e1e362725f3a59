"""How much later a range of dates or clock times ends than it begins."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.precision import Amount
from checker.relations.calendar.clock_gap import clock_gap
from checker.relations.calendar.date_gap import date_gap


def range_gap(span: Moment) -> Amount | None:
    """The days from one end to the other, of clock times the minutes; less than zero where it runs backwards.

    >>> from checker.model.quantity import Stretch
    >>> range_gap(Stretch(hour=10, minute=0, until=Moment(hour=9, minute=30))).value
    Fraction(-30, 1)
    """
    return clock_gap(span, span) if span.hour is not None else date_gap(span, span)
