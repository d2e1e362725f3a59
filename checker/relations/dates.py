"""Relations of dates: how far apart they are, how long something lasts, how old someone is."""

from __future__ import annotations

from calendar import isleap, month_name
from datetime import date
from fractions import Fraction
from math import ceil, floor

from msgspec.structs import replace

from checker.model.interval import Interval
from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant
from checker.relations.clock import clock_gap
from checker.relations.elapsed import elapsed, first_end, reaches

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_QUARTERS, _MONTHS, _HOURS, _MINUTES = 4, 12, 24, 60
YEARS = range(1750, 2101)  # before and after them a year is rather a slip
_PARTS = ("year", "month", "day")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def age_at(born: Moment, when: Moment) -> Amount | None:
    """The age in whole years on a date: with years alone, the one before the birthday or the one after it.

    None where a date says too little, or lies before the birth.

    >>> age_at(Moment(1950), Moment(1999)).exact
    Interval(low=Fraction(48, 1), high=Fraction(49, 1))
    """
    ends = reaches(born, when)
    if ends is None or born.year is None or when.year is None:
        return None
    youngest, oldest = _age(ends[0][1], ends[1][0]), _age(ends[0][0], ends[1][1])
    if oldest < 0:
        return None
    ages = Interval(Fraction(max(youngest, 0)), Fraction(oldest))
    value = Fraction(oldest) if youngest == oldest else None
    return Amount(value, ages, ages, ages, Kind.AGE, "year")


def _age(born: date, when: date) -> int:
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


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


def date_gap(first: Moment, last: Moment) -> Amount | None:
    """The days from ``first`` to ``last``, less than zero where the second is the earlier one.

    Of a range of dates, the first end is taken on the left and the other on the right. Without a year, "from November
    to March" runs into the next one, but "from 9 June to 7 June" runs backwards.

    >>> date_gap(Moment(month=6, day=9), Moment(month=6, day=7)).exact
    Interval(low=Fraction(-2, 1), high=Fraction(-2, 1))
    """
    ends = reaches(first_end(first), last.until if isinstance(last, Stretch) else last)
    if ends is None:
        return None
    gap = Interval(Fraction((ends[1][0] - ends[0][1]).days), Fraction((ends[1][1] - ends[0][0]).days))
    return Amount(None, gap, gap, gap, Kind.DURATION, "day")


def in_words(time: Amount) -> str:
    """What ``elapsed`` gives, in whole units: "6 or 7 days", "about 5 years".

    >>> from checker.precision import constant
    >>> in_words(elapsed(Moment(2001), Moment(2006), constant(4, unit="year")))
    'about 5 years'
    """
    low, high = time.exact.low or 0, time.exact.high or 0
    unit = time.unit or ""
    if unit == "day" and ceil(low) + 1 == floor(high):
        return f"{ceil(low)} or {floor(high)} days"
    if low == high and time.unit in ("minute", "hour"):
        return f"{float(low):.3g} {_plural(unit, floor(low))}"
    middle = round((low + high) / 2)
    return f"about {middle} {_plural(unit, middle)}" if middle else f"less than a {unit}"


def _plural(unit: str, number: int) -> str:
    if number == 1:
        return unit
    return unit[:-1] + "ies" if unit.endswith("y") and unit != "day" else unit + "s"


def lapse(first: Moment, last: Moment) -> Amount | None:
    """By how many years, months or days ``last`` lies after ``first``, in the coarsest part that differs.

    None where nobody can tell: without years, "December to March" may cross a new year.

    >>> lapse(Moment(1989), Moment(2003)).value
    Fraction(14, 1)
    """
    if first.decade != last.decade:
        return None
    if first.month is not None and first.month == last.month and None in (first.year, last.year):
        first, last = replace(first, year=None), replace(last, year=None)  # "from 21 January to 30 January 2005"
    dated = False
    for part in _PARTS:
        before, after = getattr(first, part), getattr(last, part)
        if (before is None) != (after is None):
            return None
        if before is None:
            continue
        if before != after:
            return constant(after - before) if dated or part != "month" else None
        dated = True
    return constant(0) if dated else None


def spelled_lapse(first: str, last: str) -> str:
    """The calculation: the later date less the earlier one."""
    return f"{last} − {first}"


def lasting(dates: Moment, span: Amount) -> Amount | None:
    """The time from the first end of a range to the other, in the unit of ``span``; None for what is no range.

    >>> from checker.precision import constant
    >>> lasting(Stretch(month=5, day=3, until=Moment(month=5, day=9)), constant(5, unit="day")).exact
    Interval(low=Fraction(6, 1), high=Fraction(7, 1))
    """
    return elapsed(first_end(dates), dates.until, span) if isinstance(dates, Stretch) else None


def life_span(dates: Moment) -> Amount | None:
    """The age at the end of a life that is printed as a range of dates; None for what is no range.

    >>> life_span(Stretch(1970, until=Moment(2004))).exact
    Interval(low=Fraction(33, 1), high=Fraction(34, 1))
    """
    return age_at(first_end(dates), dates.until) if isinstance(dates, Stretch) else None


def months_in(dates: Moment) -> Amount | None:
    """The months from the first end of a range to the other one; None for what is no range of months without days.

    Without years, a range that seems to run backwards runs into the next year.

    >>> months_in(Stretch(month=12, until=Moment(month=2))).value
    Fraction(3, 1)
    """
    if not isinstance(dates, Stretch) or dates.day is not None or dates.until.day is not None:
        return None
    first, last = dates.month, dates.until.month
    if first is None or last is None:
        return None
    year, until = dates.year or dates.until.year, dates.until.year or dates.year
    years = (until or 0) - (year or 0)
    months = last - first + 1 + _MONTHS * years
    return constant(months if months > 0 else months + _MONTHS, Kind.DURATION, "month")


def ordinal_fault(nth: Amount) -> str | None:
    """Why no ordinal is printed like that, as a clause; "no fault" where it is. None where no letters are printed.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> ordinal_fault(amount(Quantity(Kind.ORDINAL, (Printed(Fraction(22)),), ending="th")))
    '22 ends in "nd"'
    """
    if nth.quantity is None or nth.value is None or not nth.quantity.ending:
        return None
    number = int(nth.value)
    right = ending(number)
    return "no fault" if right == nth.quantity.ending else f'{number:,} ends in "{right}"'


def ending(number: int) -> str:
    """The letters that are printed after an ordinal.

    >>> ending(22), ending(112)
    ('nd', 'th')
    """
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")


def range_gap(span: Moment) -> Amount | None:
    """The days from one end to the other, of clock times the minutes; less than zero where it runs backwards.

    >>> range_gap(Stretch(hour=10, minute=0, until=Moment(hour=9, minute=30))).value
    Fraction(-30, 1)
    """
    return clock_gap(span, span) if span.hour is not None else date_gap(span, span)


def year_gap(first: Moment, last: Moment) -> Amount | None:
    """The year of ``last`` less that of ``first``; None where one has no year.

    >>> year_gap(Moment(1904), Moment(1979)).value
    Fraction(75, 1)
    """
    if first.year is None or last.year is None:
        return None
    return constant(last.year - first.year)
