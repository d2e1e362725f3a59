"""The change from one figure to another, in percent of the first."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import Amount, compared, each_reading


def percent_change(before: Amount, after: Amount) -> Amount | None:
    """``100 * (after - before) / before``, signed; None where ``before`` may be zero or less.

    ``before`` occurs twice in the formula, so that plain interval arithmetic would widen the result;
    ``100 * after / before - 100`` has it once.

    >>> from checker.precision import constant
    >>> percent_change(constant(80), constant(120)).value
    Fraction(50, 1)
    """
    before, after = compared(before, after)
    if before.rounded.low is None or before.rounded.low <= 0:
        return None
    hundred = Interval.point(100)
    value = None
    if before.value is not None and after.value is not None:
        value = Fraction(100) * after.value / before.value - 100
    exact, rounded, bounds = each_reading(after, before, lambda new, old: new * hundred / old - hundred)
    return Amount(value, exact, rounded, bounds, Kind.PERCENT, "percent", signed=True)


def spelled(before: str, after: str) -> str:
    """``100 × ($120 million − $80 million) ÷ $80 million``."""
    return f"100 × ({after} − {before}) ÷ {before}"
