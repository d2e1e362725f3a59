"""A stated change with the sign of its verb."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.claim import Word
from checker.precision import Amount


def signed(change: Amount, verb: Word) -> Amount | None:
    """``change``, negative behind a verb of falling; None where the verb has no direction."""
    if not verb.direction:
        return None
    return replace(change if verb.direction > 0 else -change, signed=True)


def spelled(change: str, verb: str) -> str:
    """The change as it is printed."""
    return change
