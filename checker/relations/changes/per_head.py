"""A rate per so many as a share."""

from __future__ import annotations

from checker.precision import Amount, constant


def per_head(rate: Amount) -> Amount | None:
    """The rate for one of the population: "15 per 100,000" is 0.00015; None for what is no such rate.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> per_head(amount(Quantity(Kind.COUNT, (Printed(Fraction(15)),), per="100,000"))).value
    Fraction(3, 20000)
    """
    base = rate.quantity.base if rate.quantity else 0
    return rate / constant(base) if base else None


def spelled(rate: str) -> str:
    """The rate as it is printed."""
    return rate
