"""What no calendar and no clock has, and no story means."""

from __future__ import annotations

from calendar import isleap, month_name

from checker.model.quantity import Moment, Stretch
from checker.precision import Amount

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_QUARTERS, _MONTHS, _HOURS, _MINUTES = 4, 12, 24, 60
YEARS = range(1750, 2101)  # before and after them a year is rather a slip


def calendar_fault(value: Moment | Amount) -> str:
    """Why there is no such date or time, as a clause; "no fault" where nothing is wrong with it.

    A range of dates has the fault of either end, one of years alone is that of a season; a number is that of a quarter.

    >>> calendar_fault(Moment(month=6, day=31))
    'June has 30 days'
    >>> calendar_fault(Moment(year=2023, month=2, day=29))
    '2023 is no leap year'
    >>> calendar_fault(Stretch(2001, until=Moment(2004)))
    'a season is over in a year, and this is 3 years'
    """
    if isinstance(value, Amount):
        return "no fault" if value.value is None or value.value <= _QUARTERS else "a year has four quarters"
    ends = (value, value.until) if isinstance(value, Stretch) else (value,)
    faults = (_of_year(end) or _of_date(end) or _of_clock(end) for end in ends)
    return next((fault for fault in faults if fault), None) or _of_season(value) or "no fault"


def _of_year(day: Moment) -> str | None:
    if day.year is None or day.year in YEARS:
        return None
    return "it is centuries ahead" if day.year > YEARS[-1] else "it is centuries ago"


def _of_season(dates: Moment) -> str | None:
    if not isinstance(dates, Stretch) or dates.until.year is None or dates.year is None or dates.month is not None:
        return None
    years = dates.until.year - dates.year
    return None if years == 1 else f"a season is over in a year, and this is {years} years"


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
