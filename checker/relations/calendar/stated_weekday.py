"""The weekday printed with a date."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.relations.calendar.weekday_of import WEEKDAYS


def stated_weekday(day: Moment) -> str | None:
    """The English name of the weekday that is printed with a date, or None.

    >>> stated_weekday(Moment(year=2024, month=5, day=4, weekday=5))
    'Saturday'
    """
    return None if day.weekday is None else WEEKDAYS[day.weekday]
