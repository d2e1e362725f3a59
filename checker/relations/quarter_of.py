"""Which quarter of the year some months are."""

from __future__ import annotations

from checker.model.quantity import Moment, Stretch
from checker.precision import Amount, constant

MONTHS = 3  # of a quarter


def quarter_of(months: Moment) -> Amount | None:
    """The number of the quarter that ends with the last of some months; None for a date that is no range of months.

    >>> quarter_of(Stretch(month=7, until=Moment(month=9))).value
    Fraction(3, 1)
    """
    last = months.until.month if isinstance(months, Stretch) else None
    return None if last is None or last % MONTHS else constant(last // MONTHS)
