"""How many months a range of months has, the first and the last counted."""

from __future__ import annotations

from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant

_YEAR = 12


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
    months = last - first + 1 + _YEAR * years
    return constant(months if months > 0 else months + _YEAR, Kind.DURATION, "month")
