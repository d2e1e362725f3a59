"""A share in percent, however it is told."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Hedge, Kind
from checker.precision import Amount, constant


def in_percent(share: Amount) -> Amount:
    """A fraction ("a third", "three in five") in percent; a percentage as it is.

    What is hedged or told in words is no number but a span: "more than half" is all from 50 to 100.

    >>> from fractions import Fraction
    >>> in_percent(constant(Fraction(1, 4), Kind.RATIO)).exact.low
    Fraction(25, 1)
    """
    hedged = share.quantity is not None and share.quantity.hedge is not Hedge.NONE
    if share.kind is Kind.RATIO:
        return replace(share * constant(100), kind=Kind.PERCENT, unit="percent", value=None)
    return replace(share, value=None) if hedged else share
