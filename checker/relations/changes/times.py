"""How many times one figure another is."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount


def times(before: Amount, after: Amount) -> Amount | None:
    """``after / before`` as a factor; None where ``before`` may be zero or less.

    A factor is rough enough by itself: that a whole number which ends in zeros may be rounded is no further excuse.

    >>> from checker.precision import constant
    >>> times(constant(20), constant(50)).value
    Fraction(5, 2)
    """
    if before.exact.low is None or before.exact.low <= 0:
        return None
    value = None if before.value is None or after.value is None else after.value / before.value
    exact, bounds = after.exact / before.exact, after.bounds / before.bounds
    return Amount(value, exact, exact, bounds, Kind.MULTIPLE)


def spelled(before: str, after: str) -> str:
    """``$30m ÷ $10m``."""
    return f"{after} ÷ {before}"
