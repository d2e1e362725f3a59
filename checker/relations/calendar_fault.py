"""What no calendar and no clock has."""

from __future__ import annotations

from calendar import isleap, month_name

from checker.model.quantity import Moment, Stretch

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS, _HOURS, _MINUTES = 12, 24, 60


def calendar_fault(day: Moment) -> str:
    """Why there is no such date or time, as a clause; "no fault" where nothing is wrong with it.

    A range of dates has the fault of either end.

    >>> calendar_fault(Moment(month=6, day=31))
    'June has 30 days'
    >>> calendar_fault(Moment(year=2023, month=2, day=29))
    '2023 is no leap year'
    """
    ends = (day, day.until) if isinstance(day, Stretch) else (day,)
    return next((fault for end in ends if (fault := _of_date(end) or _of_clock(end))), "no fault")


def _of_date(day: Moment) -> str | None:
    if day.month is None:
        return None
    if not 1 <= day.month <= _MONTHS:
        return "a year has 12 months"
    if day.day is None:
        return None
    if day.day > _LENGTHS[day.month - 1]:
        return f"{month_name[day.month]} has {_LENGTHS[day.month - 1]} days{' at most' if day.month == 2 else ''}"
    leap_day = (day.month, day.day) == (2, 29)
    return f"{day.year} is no leap year" if leap_day and day.year is not None and not isleap(day.year) else None


def _of_clock(time: Moment) -> str | None:
    if time.minute is not None and time.minute >= _MINUTES:
        return "an hour has 60 minutes"
    ends_day = (time.hour, time.minute) == (_HOURS, 0) and time.zone is not None  # "2400 GMT", not "24am"
    return "a day has 24 hours" if time.hour is not None and time.hour >= _HOURS and not ends_day else None
