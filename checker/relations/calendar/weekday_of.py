"""The weekday of a date."""

from __future__ import annotations

from datetime import date

from checker.model.quantity import Moment

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_of(day: Moment) -> str | None:
    """The English name of the weekday (Gregorian calendar); None where the date is not whole or impossible.

    >>> weekday_of(Moment(year=2024, month=5, day=4))
    'Saturday'
    """
    if day.year is None or day.month is None or day.day is None:
        return None
    try:
        return WEEKDAYS[date(day.year, day.month, day.day).weekday()]
    except ValueError:  # 31 June, which another rule reports
        return None
