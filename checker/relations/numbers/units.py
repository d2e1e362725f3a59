"""How many units a duration has, or how many things are counted."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount, constant


def units(span: Amount) -> Amount | None:
    """The printed number of a duration, taken as whole: "five years" is five times one year; None for a range.

    What is no duration is as it is.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> units(amount(Quantity(Kind.DURATION, (Printed(Fraction(5)),), "year"))).exact
    Interval(low=Fraction(5, 1), high=Fraction(5, 1))
    """
    if span.kind is not Kind.DURATION:
        return span
    return None if span.value is None else constant(span.value)


def spelled(span: str) -> str:
    """The duration as it is printed."""
    return span
