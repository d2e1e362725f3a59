"""A stated change with the sign of its verb, or of what it is compared with."""

from __future__ import annotations

from checker.model.claim import Word
from checker.precision import Amount, directed


def signed_like(change: Amount, verb: Word, actual: Amount) -> Amount | None:
    """``change`` signed by its verb; by ``actual`` where the verb only judges: a loss that improves shrinks.

    >>> from checker.precision import constant
    >>> signed_like(constant(5), Word("verb", "improved", 0), constant(-4)).value
    Fraction(-5, 1)
    """
    if not verb.direction and actual.value is None:
        return None
    up = verb.direction > 0 if verb.direction else actual.value is not None and actual.value >= 0
    return directed(change, up=up)


def spelled(change: str, verb: str, actual: str) -> str:
    """The change as it is printed."""
    return change
