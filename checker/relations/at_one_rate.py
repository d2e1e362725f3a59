"""An amount of money at the one exchange rate that a story keeps to."""

from __future__ import annotations

from checker.precision import ONE_RATE, Amount, unhedged
from checker.relations.at_rate import converted_at, spelled

__all__ = ["at_one_rate", "spelled"]


def at_one_rate(amount: Amount, converted: Amount, other: Amount, equivalent: Amount) -> Amount | None:
    """``amount * equivalent / other`` in the unit of ``converted``, where several conversions show the rate.

    None where ``other`` may be nothing.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def dollars(number): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), "dollar"))
    >>> def pounds(number): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), "pound sterling"))
    >>> at_one_rate(dollars(40), pounds(21), dollars(10), pounds(5)).value
    Fraction(20, 1)
    """
    return converted_at(amount, converted, other, equivalent, ONE_RATE, unhedged)
