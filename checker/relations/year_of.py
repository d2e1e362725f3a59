"""The year of a date."""

from __future__ import annotations

from checker.model.quantity import Kind, Moment
from checker.precision import Amount, constant


def year_of(day: Moment) -> Amount | None:
    """The year that is printed with a date, or that its story gives it; None where nobody can tell.

    >>> year_of(Moment(year=2024, month=5)).value
    Fraction(2024, 1)
    """
    return None if day.year is None else constant(day.year, Kind.DATE)
