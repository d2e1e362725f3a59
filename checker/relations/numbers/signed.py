"""A stated change with the sign of its verb."""

from __future__ import annotations

from checker.model.claim import Word
from checker.precision import Amount, directed


def signed(change: Amount, verb: Word) -> Amount | None:
    """``change``, negative after a verb of falling; None where the verb has no direction."""
    if not verb.direction:
        return None
    return directed(change, up=verb.direction > 0)


def spelled(change: str, verb: str) -> str:
    """The change as it is printed."""
    return change
