"""Relations of weekdays and dates."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from checker.model.quantity import Moment, Stretch
from checker.precision import Amount

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = {"day": 1, "week": 7}
_YEARS = (2001, 2004)  # one without a leap day and one with it
_LONG_MONTH = 1  # stands for a month that is not told
_HALF = 6  # months: dates further apart are of two years


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


def stated_weekday(day: Moment) -> str | None:
    """The English name of the weekday that is printed with a date, or None.

    >>> stated_weekday(Moment(year=2024, month=5, day=4, weekday=5))
    'Saturday'
    """
    return None if day.weekday is None else WEEKDAYS[day.weekday]


def stated_weekdays(day: Moment) -> str | None:
    """The weekday that is printed with a date, or both of a range that has two: "Monday to Friday, 5 to 9 May".

    >>> stated_weekdays(Stretch(2025, 5, 5, weekday=0, until=Moment(2025, 5, 9, weekday=4)))
    'Monday to Friday'
    """
    first = stated_weekday(day)
    last = stated_weekday(day.until) if isinstance(day, Stretch) else None
    return f"{first} to {last}" if first and last else first


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
