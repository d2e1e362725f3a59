"""What percentage of a whole a part is."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import Amount


def percentage(part: Amount, whole: Amount) -> Amount | None:
    """``100 * part / whole``; None where the whole may be zero or less.

    >>> from checker.precision import constant
    >>> percentage(constant(30), constant(120)).value
    Fraction(25, 1)
    """
    if whole.rounded.low is None or whole.rounded.low <= 0:
        return None
    hundred = Interval.point(100)
    value = None
    if part.value is not None and whole.value is not None:
        value = Fraction(100) * part.value / whole.value
    exact, rounded, bounds = (
        some * hundred / every
        for some, every in ((part.exact, whole.exact), (part.rounded, whole.rounded), (part.bounds, whole.bounds))
    )
    return Amount(value, exact, rounded, bounds, Kind.PERCENT, "percent")


def spelled(part: str, whole: str) -> str:
    """``100 × 30 ÷ 120``."""
    return f"100 × {part} ÷ {whole}"
