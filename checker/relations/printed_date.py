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
    year = "-" if day.year is None else str(day.year)
    parts = [year if day.year or day.month else "", *(f"{part:02}" for part in (day.month, day.day) if part is not None)]
    return " ".join(part for part in (weekday, "-".join(filter(None, parts))) if part)
