"""The weekday of a date, by another date of the same months that is printed with its weekday."""

from __future__ import annotations

from datetime import date

from checker.model.quantity import Moment
from checker.relations.weekday_of import WEEKDAYS

_YEARS = (2001, 2004)  # one without a leap day and one with it
_HALF = 6  # months: dates further apart are of two years


def weekday_beside(known: Moment, day: Moment) -> str | None:
    """The weekday that ``day`` falls on if ``known`` falls on the one that is printed with it; no year is needed.

    Over the end of February a leap year may come between: then the printed weekday of ``day`` is taken where it fits
    either. None where the dates are not of one year as far as anybody can tell.

    >>> weekday_beside(Moment(month=5, day=3, weekday=0), Moment(month=5, day=6, weekday=4))
    'Thursday'
    """
    if None in (known.month, known.day, known.weekday, day.month, day.day):
        return None
    if abs((known.month or 0) - (day.month or 0)) >= _HALF:
        return None
    found = [name for year in _YEARS if (name := _in_year(year, known, day))]
    stated = None if day.weekday is None else WEEKDAYS[day.weekday]
    return stated if stated in found else next(iter(found), None)


def _in_year(year: int, known: Moment, day: Moment) -> str | None:
    try:
        first = date(year, known.month or 0, known.day or 0)
        second = date(year, day.month or 0, day.day or 0)
    except ValueError:  # no such date, which another rule reports
        return None
    return WEEKDAYS[((known.weekday or 0) + (second - first).days) % 7]
