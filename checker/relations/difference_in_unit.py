"""A difference of two measures in another unit."""

from __future__ import annotations

from checker.conversion import Scaling, scalings
from checker.precision import Amount
from checker.relations.in_unit import nearest


def difference_in_unit(amount: Amount, converted: Amount) -> Amount | None:
    """The same as ``in_unit`` for a difference: a rise of 2C is one of 3.6F, though 2C is 35.6F.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def measure(number, unit): return amount(Quantity(Kind.MEASURE, (Printed(Fraction(number)),), unit))
    >>> float(difference_in_unit(measure(5, "celsius"), measure(10, "fahrenheit")).value)
    9.0
    """
    return nearest(amount, converted, _apart)


def _apart(unit: str, other: str) -> tuple[Scaling, ...]:
    return scalings(unit, other, difference=True)
