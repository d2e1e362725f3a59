"""What a side made in an innings of cricket."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount, constant


def runs(innings: Amount) -> Amount:
    """The runs of an innings: 312 for "312-7", and a bare number as it is.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> runs(amount(Quantity(Kind.SCORE, (Printed(Fraction(312)), Printed(Fraction(7)))))).value
    Fraction(312, 1)
    """
    if innings.kind is not Kind.SCORE or innings.quantity is None:
        return innings
    return constant(innings.quantity.numbers[0].value, Kind.COUNT)


def spelled(innings: str) -> str:
    """The runs alone, of "312-7", "312/7" or "312 for 7"."""
    return innings.replace("/", "-").replace("–", "-").replace(" for ", "-").partition("-")[0]
