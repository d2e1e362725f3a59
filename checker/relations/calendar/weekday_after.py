"""The weekday that comes some days after another."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.precision import Amount
from checker.relations.calendar.weekday_of import WEEKDAYS

_DAYS = {"day": 1, "week": 7}


def weekday_after(first: Moment, span: Amount) -> str | None:
    """The English name of the weekday that lies ``span`` after the weekday of a date; None where that is not told.

    >>> from checker.precision import constant
    >>> weekday_after(Moment(weekday=0), constant(2, unit="day"))
    'Wednesday'
    """
    days = _DAYS.get(span.unit or "")
    if first.weekday is None or days is None or span.value is None or span.value.denominator != 1:
        return None
    return WEEKDAYS[(first.weekday + days * span.value.numerator) % 7]
