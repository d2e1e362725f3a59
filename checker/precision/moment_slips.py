"""The dates and clock times that one slip of the hand would leave as a printed one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from checker.model.quantity import Moment
from checker.precision.misprints import misprints

_YEARS, _DAYS, _HOURS, _MINUTES, _WEEKDAYS = range(1000, 2101), range(1, 32), range(24), range(60), range(7)


def moments_meant(moment: Moment) -> Iterator[Moment]:
    """The moments that differ by a digit of the year, day, hour or minute, or by two of them swapped; other weekdays.

    >>> Moment(1991) in set(moments_meant(Moment(1919)))
    True
    """
    if moment.hour is not None and moment.minute is not None:
        yield from (replace(moment, hour=hour) for hour in misprints(moment.hour) if hour in _HOURS)
        yield from (replace(moment, minute=minute) for minute in misprints(moment.minute) if minute in _MINUTES)
        return
    if moment.year is not None:
        yield from (replace(moment, year=year) for year in misprints(moment.year) if year in _YEARS)
    if moment.weekday is not None:
        yield from (replace(moment, weekday=weekday) for weekday in _WEEKDAYS if weekday != moment.weekday)
    if moment.day is not None:
        yield from (replace(moment, day=day) for day in misprints(moment.day) if day in _DAYS)
