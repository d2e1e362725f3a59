"""The weekdays printed with both ends of a range of dates."""

from __future__ import annotations

from checker.model.quantity import Moment, Stretch
from checker.relations.calendar.stated_weekday import stated_weekday


def stated_weekdays(day: Moment) -> str | None:
    """The weekday that is printed with a date, or both of a range that has two: "Monday to Friday, 5 to 9 May".

    >>> stated_weekdays(Stretch(2025, 5, 5, weekday=0, until=Moment(2025, 5, 9, weekday=4)))
    'Monday to Friday'
    """
    first = stated_weekday(day)
    last = stated_weekday(day.until) if isinstance(day, Stretch) else None
    return f"{first} to {last}" if first and last else first
