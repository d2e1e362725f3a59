"""A date as far as it is printed."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.relations.weekday_of import WEEKDAYS


def printed_date(day: Moment) -> str:
    """A date as a text that is the same for all ways to print it.

    >>> printed_date(Moment(month=5, day=4))
    '--05-04'
    >>> printed_date(Moment(year=2024))
    '2024'
    """
    weekday = "" if day.weekday is None else WEEKDAYS[day.weekday]
    if day.year is None and day.month is None:
        return weekday
    parts = [str(day.year or "-"), *(f"{part:02}" for part in (day.month, day.day) if part is not None)]
    return f"{weekday} {'-'.join(parts)}".strip()
