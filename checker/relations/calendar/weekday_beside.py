"""The weekday of a date, by another date of the same months that is printed with its weekday."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from checker.model.quantity import Moment
from checker.relations.calendar.weekday_of import WEEKDAYS, weekday_of

_YEARS = (2001, 2004)  # one without a leap day and one with it
_LONG_MONTH = 1  # stands for a month that is not told
_HALF = 6  # months: dates further apart are of two years


def weekday_beside(known: Moment, day: Moment) -> str | None:
    """The weekday that ``day`` falls on if ``known`` falls on the one that is printed with it; no year is needed.

    Where ``known`` is whole its own weekday counts. A day without a month is of the same month. Over the end of
    February a leap year may come between: then the printed weekday of ``day`` is taken where it fits either. None where
    the dates are not of one year as far as anybody can tell.

    >>> weekday_beside(Moment(month=5, day=3, weekday=0), Moment(month=5, day=6, weekday=4))
    'Thursday'
    >>> weekday_beside(Moment(2023, 3, 10), Moment(day=14, weekday=0))
    'Tuesday'
    """
    falls = weekday_of(known)
    shown = WEEKDAYS.index(falls) if falls and known.weekday is None else known.weekday
    first, second = known.month or _LONG_MONTH, day.month or known.month or _LONG_MONTH
    if shown is None or known.day is None or day.day is None or abs(first - second) >= _HALF:
        return None
    days = (replace(known, month=first), replace(day, month=second))
    found = [name for year in _YEARS if (name := _in_year(year, shown, *days))]
    stated = None if day.weekday is None else WEEKDAYS[day.weekday]
    return stated if stated in found else next(iter(found), None)


def _in_year(year: int, shown: int, known: Moment, day: Moment) -> str | None:
    try:
        first = date(year, known.month or 0, known.day or 0)
        second = date(year, day.month or 0, day.day or 0)
    except ValueError:  # no such date, which another rule reports
        return None
    return WEEKDAYS[(shown + (second - first).days) % 7]
