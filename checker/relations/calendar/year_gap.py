"""The years between two years."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.precision import Amount, constant


def year_gap(first: Moment, last: Moment) -> Amount | None:
    """The year of ``last`` less that of ``first``; None where one has no year.

    >>> year_gap(Moment(1904), Moment(1979)).value
    Fraction(75, 1)
    """
    if first.year is None or last.year is None:
        return None
    return constant(last.year - first.year)
