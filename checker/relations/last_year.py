"""The later year of a date."""

from __future__ import annotations

from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant


def last_year(day: Moment) -> Amount | None:
    """The year that is printed with a date, the later one of a range; None where none is printed.

    >>> last_year(Stretch(year=2001, until=Moment(year=2004))).value
    Fraction(2004, 1)
    """
    ends = (day, day.until) if isinstance(day, Stretch) else (day,)
    years = [end.year for end in ends if end.year is not None]
    return constant(max(years), Kind.DATE) if years else None
