"""How far two figures are apart."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Hedge, Kind
from checker.precision import Amount, constant

# What steps between percentages, and between ranks, are counted in.
_OF_STEPS = {Kind.PERCENT: (Kind.POINTS, "percentage point"), Kind.ORDINAL: (Kind.COUNT, None)}


def distance(first: Amount, second: Amount) -> Amount | None:
    """The larger figure less the smaller; None where one has no printed number.

    Of percentages it is in percentage points, of ranks a count. Whole percentages are subtracted as they are printed.

    >>> from checker.precision import constant
    >>> distance(constant(3), constant(5)).value
    Fraction(2, 1)
    """
    if first.value is None or second.value is None:
        return None
    if _is_whole(first) and _is_whole(second):
        return constant(abs(first.value - second.value), *_OF_STEPS[Kind.PERCENT])
    apart = first - second if first.value > second.value else second - first
    kind = _OF_STEPS.get(apart.kind)
    return replace(apart, kind=kind[0], unit=kind[1]) if kind else apart


def _is_whole(level: Amount) -> bool:
    """Whether it is printed in whole percent: writers of "33%, down from 37%" subtract as printed."""
    quantity = level.quantity
    plain = quantity is not None and quantity.kind is Kind.PERCENT and quantity.hedge in (Hedge.NONE, Hedge.EXACTLY)
    return plain and quantity is not None and quantity.numbers[0].place == 1


def spelled(first: str, second: str) -> str:
    """``270 and 273 apart``."""
    return f"from {first} to {second}"
