"""A stated change with the sign of its verb, or of what it is compared with."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.claim import Word
from checker.precision import Amount


def signed_like(change: Amount, verb: Word, actual: Amount) -> Amount | None:
    """``change`` signed by its verb; by ``actual`` where the verb only judges: a loss that improves shrinks.

    >>> from checker.precision import constant
    >>> signed_like(constant(5), Word("verb", "improved", 0), constant(-4)).value
    Fraction(-5, 1)
    """
    if not verb.direction and actual.value is None:
        return None
    up = verb.direction > 0 if verb.direction else actual.value is not None and actual.value >= 0
    return replace(change if up else -change, signed=True)


def spelled(change: str, verb: str, actual: str) -> str:
    """The change as it is printed."""
    return change
