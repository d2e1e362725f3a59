"""How many of a smaller unit make one of a larger."""

from __future__ import annotations

from checker.conversion import scalings
from checker.precision import Amount, constant


def parts_in(larger: Amount, smaller: Amount) -> Amount | None:
    """How many units of ``smaller`` make one of ``larger``, one of its own; None where they do not measure one thing.

    >>> parts_in(constant(5, unit="foot"), constant(10, unit="inch")).value
    Fraction(12, 1)
    """
    if larger.unit == smaller.unit:
        return constant(1)
    ways = scalings(larger.unit or "", smaller.unit or "")
    return constant(ways[0].factor, smaller.kind, smaller.unit) if ways else None
