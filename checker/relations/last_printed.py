"""The number that is printed last in a figure."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Hedge
from checker.precision import Amount, amount


def last_printed(figure: Amount) -> Amount | None:
    """The last printed number of a figure, without its hedge: 30 of "20-30", 5 of "about 5"; None for a result.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> last_printed(amount(Quantity(Kind.COUNT, (Printed(Fraction(20)), Printed(Fraction(30)))))).value
    Fraction(30, 1)
    """
    if figure.quantity is None or not figure.quantity.numbers:
        return None
    return amount(replace(figure.quantity, hedge=Hedge.NONE, numbers=figure.quantity.numbers[-1:]))


def spelled(figure: str) -> str:
    """The figure as it is printed."""
    return figure
