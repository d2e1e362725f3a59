"""Degrees, of a temperature or between two, in another unit."""

from __future__ import annotations

from checker.conversion import Scaling, scalings
from checker.precision import Amount
from checker.relations.in_unit import nearest


def degrees_in_unit(amount: Amount, converted: Amount) -> Amount | None:
    """The same as ``in_unit`` for what may be a temperature or a difference: 2C is 35.6F, or as much as 3.6F.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def measure(number, unit): return amount(Quantity(Kind.MEASURE, (Printed(Fraction(number)),), unit))
    >>> [float(degrees_in_unit(measure(5, "celsius"), measure(f, "fahrenheit")).value) for f in (10, 40)]
    [9.0, 41.0]
    """
    return nearest(amount, converted, _either)


def _either(unit: str, other: str) -> tuple[Scaling, ...]:
    return scalings(unit, other) + scalings(unit, other, difference=True)
