"""How many wickets a side lost in an innings of cricket."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount, constant


def wickets_lost(innings: Amount) -> Amount | None:
    """The wickets of an innings: 7 for "312-7"; None for what is no score of two numbers.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> wickets_lost(amount(Quantity(Kind.SCORE, (Printed(Fraction(312)), Printed(Fraction(7)))))).value
    Fraction(7, 1)
    """
    if innings.quantity is None or innings.kind is not Kind.SCORE or len(innings.quantity.numbers) != 2:
        return None
    return constant(innings.quantity.numbers[1].value, Kind.COUNT)


def spelled(innings: str) -> str:
    """The wickets alone, of "312-7", "312/7" or "312 for 7"."""
    return innings.replace("/", "-").replace("–", "-").replace(" for ", "-").partition("-")[2]
