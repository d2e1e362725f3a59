"""A figure as near as it is told, however open its hedge leaves it."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Hedge
from checker.precision import Amount


def as_told(figure: Amount) -> Amount:
    """What a figure stands for: "more than 160" is a little more, not any number above 160.

    >>> from checker.precision import constant
    >>> as_told(constant(160)).value
    Fraction(160, 1)
    """
    if figure.quantity is None or figure.quantity.hedge not in (Hedge.OVER, Hedge.AT_LEAST):
        return figure
    return replace(figure, bounds=figure.exact, quantity=None)
