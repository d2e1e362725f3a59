"""How many of a smaller unit make one of a larger."""

from __future__ import annotations

from checker.precision import Amount, constant

_PARTS = {
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("hour", "second"): 3600,
    ("week", "day"): 7,
    ("yard", "inch"): 36,
    ("foot", "inch"): 12,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
}


def parts_in(larger: Amount, smaller: Amount) -> Amount | None:
    """How many units of ``smaller`` make one of ``larger``, one of its own; None where they are not counted together.

    >>> parts_in(constant(5, unit="foot"), constant(10, unit="inch")).value
    Fraction(12, 1)
    """
    if larger.unit == smaller.unit:
        return constant(1)
    parts = _PARTS.get((larger.unit or "", smaller.unit or ""))
    return None if parts is None else constant(parts, smaller.kind, smaller.unit)
