"""The weekdays of both ends of a range of dates."""

from __future__ import annotations

from checker.model.quantity import Moment, Stretch
from checker.relations.calendar.weekday_of import weekday_of


def weekdays_of(day: Moment) -> str | None:
    """The weekday of a date; of a range that is printed with two weekdays those of its ends; None where not whole.

    >>> weekdays_of(Stretch(2025, 5, 5, weekday=0, until=Moment(2025, 5, 9, weekday=4)))
    'Monday to Friday'
    """
    first = weekday_of(day)
    if not isinstance(day, Stretch) or day.until.weekday is None:
        return first
    last = weekday_of(day.until)
    return f"{first} to {last}" if first and last else None
