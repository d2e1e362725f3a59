"""The weekday behind the one of a date."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.relations.weekday_of import WEEKDAYS


def next_weekday(day: Moment) -> str | None:
    """The English name of the weekday that follows the one printed with a date; None where none is printed.

    >>> next_weekday(Moment(weekday=6))
    'Monday'
    """
    return None if day.weekday is None else WEEKDAYS[(day.weekday + 1) % len(WEEKDAYS)]
