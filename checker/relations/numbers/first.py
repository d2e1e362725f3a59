"""The end of a range that is printed first."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Hedge
from checker.precision import Amount, amount


def first(span: Amount) -> Amount | None:
    """The first printed end of a range; None for what is no range."""
    if span.quantity is None or not span.quantity.is_range:
        return None
    return amount(replace(span.quantity, hedge=Hedge.NONE, numbers=span.quantity.numbers[:1]))
