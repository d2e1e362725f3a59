"""How far two figures are apart."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.quantity import Kind
from checker.precision import Amount

# What steps between percentages, and between ranks, are counted in.
_OF_STEPS = {Kind.PERCENT: (Kind.POINTS, "percentage point"), Kind.ORDINAL: (Kind.COUNT, None)}


def distance(first: Amount, second: Amount) -> Amount | None:
    """The larger figure less the smaller; None where one has no printed number.

    Of percentages it is in percentage points, of ranks a count.

    >>> from checker.precision import constant
    >>> distance(constant(3), constant(5)).value
    Fraction(2, 1)
    """
    if first.value is None or second.value is None:
        return None
    apart = first - second if first.value > second.value else second - first
    kind = _OF_STEPS.get(apart.kind)
    return replace(apart, kind=kind[0], unit=kind[1]) if kind else apart


def spelled(first: str, second: str) -> str:
    """``270 and 273 apart``."""
    return f"from {first} to {second}"
