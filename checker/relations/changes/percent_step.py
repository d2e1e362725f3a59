"""The step that led to a level, in percent of the level before it."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import Amount, each_reading


def percent_step(step: Amount, after: Amount) -> Amount | None:
    """``100 * step / (after - step)``, signed as the step; None where the step or the level before may be zero.

    ``step`` occurs twice in the formula; ``100 / (after / step - 1)`` has each figure once.

    >>> from checker.precision import constant
    >>> percent_step(constant(8), constant(808)).value
    Fraction(1, 1)
    """
    if step.rounded.holds_zero or step.value is None or after.value is None:
        return None
    if not _lies_above(after.rounded, step.rounded):
        return None
    hundred, one = Interval.point(100), Interval.point(1)
    exact, rounded, bounds = each_reading(after, step, lambda level, moved: hundred / (level / moved - one))
    value = Fraction(100) * step.value / (after.value - step.value)
    return Amount(value, exact, rounded, bounds, Kind.PERCENT, "percent", signed=True)


def spelled(step: str, after: str) -> str:
    """``100 × 8p ÷ (605p − 8p)``."""
    return f"100 × {step} ÷ ({after} − {step})"


def _lies_above(level: Interval, step: Interval) -> bool:
    """Whether the level is above zero and above the step, however both are rounded."""
    if level.low is None or step.high is None or step.low is None:
        return False
    return level.low > max(Fraction(0), step.high)
