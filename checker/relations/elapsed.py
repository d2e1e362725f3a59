"""The time from one date or clock time to another."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TypeAlias

from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Moment, Stretch
from checker.precision import Amount

Reach: TypeAlias = tuple[date, date]

_YEAR = Fraction(146097, 400)  # days
_DAYS: dict[str, Fraction | int] = {
    "day": 1,
    "week": 7,
    "month": _YEAR / 12,
    "year": _YEAR,
    "decade": 10 * _YEAR,
    "century": 100 * _YEAR,
}
_MINUTES = {"minute": 1, "hour": 60}
_DAY = 24 * 60  # minutes
_WEEK = 7  # days
_NEAR = 330  # days: dates that are told without a year lie no further apart
_LONG_UNITS = ("year", "decade", "century")
_ANY_YEAR = 2004  # stands for the year of dates that give none


def elapsed(first: Moment, last: Moment, span: Amount) -> Amount | None:
    """The time from ``first`` to ``last`` in the unit of ``span``: the least and the most that it can be.

    "2001 to 2004" may be a little over two years or nearly four. Days are counted with the last one or without it.
    None where a date says too little, or where the unit is not theirs.

    >>> from checker.precision import constant
    >>> elapsed(Moment(month=5, day=3), Moment(month=5, day=9), constant(5, Kind.DURATION, "day")).exact
    Interval(low=Fraction(6, 1), high=Fraction(7, 1))
    """
    reach = _by_clock(first, last, span) or _by_weekday(first, last, span) or _by_calendar(first, last, span)
    if reach is None:
        return None
    reach = _to_bound(reach, span)
    return Amount(None, reach, reach, reach, Kind.DURATION, span.unit)


def _to_bound(reach: Interval, span: Amount) -> Interval:
    """A time, stretched to the bound that it keeps: "more than 20 years" is no wrong thing to say of 37."""
    hedge, bound = span.quantity and span.quantity.hedge, span.value
    if bound is not None and hedge in (Hedge.OVER, Hedge.AT_LEAST) and reach.low is not None:
        return Interval(min(reach.low, bound), reach.high)
    if bound is not None and hedge in (Hedge.UNDER, Hedge.UP_TO) and reach.high is not None:
        return Interval(reach.low, max(reach.high, bound))
    return reach


def first_end(dates: Moment) -> Moment:
    """The first end of a range of dates alone."""
    return Moment(dates.year, dates.month, dates.day, dates.weekday, dates.hour, dates.minute, dates.decade)


def reaches(first: Moment, last: Moment) -> tuple[Reach, Reach] | None:
    """The first and the last day that each date can be; a date without a year lies near the other one."""
    year, other = first.year, last.year
    if year is None and other is None:
        if first.month is None or last.month is None:
            return None
        return _widened(_pair(first, _ANY_YEAR, last, _ANY_YEAR + _is_later(first, last)))
    if year is None:
        year = (other or 0) - _is_later(first, last)
    return _pair(first, year, last, year + _is_later(first, last) if other is None else other)


def _pair(first: Moment, year: int, last: Moment, other: int) -> tuple[Reach, Reach] | None:
    a, b = _reach(first, year), _reach(last, other)
    return (a, b) if a and b else None


def _widened(ends: tuple[Reach, Reach] | None) -> tuple[Reach, Reach] | None:
    """The last date may be a day nearer, if the end of a February lies between: the year may be no leap year."""
    if ends is None or not ends[0][0] <= date(_ANY_YEAR, 2, 29) < ends[1][1]:
        return ends
    first, (low, high) = ends
    return first, (low - timedelta(1), high)


def _by_clock(first: Moment, last: Moment, span: Amount) -> Interval | None:
    """The time between two clock times, with the whole days that ``span`` is longer: 36 hours from 8pm to 8am."""
    unit = _MINUTES.get(span.unit or "")
    if first.hour is None or last.hour is None or unit is None:
        return None
    start, stop = (60 * (time.hour or 0) + (time.minute or 0) for time in (first, last))
    days = max(0, round(((span.value or 0) * unit - (stop - start) % _DAY) / _DAY))
    return Interval.point(Fraction((stop - start) % _DAY + days * _DAY, unit))


def _by_weekday(first: Moment, last: Moment, span: Amount) -> Interval | None:
    """The days between two weekdays, with the whole weeks that ``span`` is longer."""
    if first.weekday is None or last.weekday is None or span.unit != "day" or first.day or last.day:
        return None
    days = (last.weekday - first.weekday) % _WEEK
    weeks = max(0, round(((span.value or 0) - days) / _WEEK))
    days += weeks * _WEEK
    return Interval(Fraction(max(0, days - _is_by_the_hour(span))), Fraction(days + 1))


def _by_calendar(first: Moment, last: Moment, span: Amount) -> Interval | None:
    ends = reaches(first, last) if span.unit in _DAYS and _are_near(first, last, span) else None
    if ends is None:
        return None
    unit = Fraction(_DAYS[span.unit or ""])
    least, most = (ends[1][0] - ends[0][1]).days - _is_by_the_hour(span), (ends[1][1] - ends[0][0]).days + 1
    if most <= 0:
        return None  # dates in the wrong order are another slip
    return Interval(max(least, 0) / unit, most / unit)


def _is_by_the_hour(span: Amount) -> bool:
    """Whether a time is no whole number of days: "one day and 22 hours" may lead from 4 to 6 May."""
    return span.unit in ("day", "week") and ((span.value or 0) * _DAYS[span.unit]) % 1 != 0


def _are_near(first: Moment, last: Moment, span: Amount) -> bool:
    """Whether both dates have their year, or a time that is told in days, weeks or a few months lets it be guessed."""
    if first.year is not None and last.year is not None:
        return True
    longest = (span.value or 0) * _DAYS[span.unit or ""]
    months = None not in (first.month, last.month)
    return months and longest <= _NEAR and span.unit not in _LONG_UNITS


def _is_later(first: Moment, last: Moment) -> bool:
    """Whether a date must be of the year before the other's, as far as month and day tell."""
    if first.month is None or last.month is None:
        return False
    if first.month == last.month:
        return first.day is not None and last.day is not None and first.day == last.day + 1  # a whole year
    return first.month > last.month


def _reach(day: Moment, year: int) -> Reach | None:
    """The days that a date may be: all of its month, its year, its decade, or from end to end of a range."""
    first, last = _days(day, year), None
    if isinstance(day, Stretch):
        last = _days(day.until, day.until.year or year)
        return (first[0], max(first[1], last[1])) if first and last else None
    return first


def _days(day: Moment, year: int) -> Reach | None:
    try:
        if day.month is None:
            return None if day.day or day.year is None else (date(year, 1, 1), date(year + 9 * day.decade, 12, 31))
        if day.day is None:
            after = date(year + day.month // 12, day.month % 12 + 1, 1)
            return date(year, day.month, 1), date.fromordinal(after.toordinal() - 1)
        return date(year, day.month, day.day), date(year, day.month, day.day)
    except ValueError:  # no such date, which another rule reports
        return None
