"""Percent, percentage points and basis points after a number."""

from __future__ import annotations

from checker.extraction.phrases import Phrases, split
from checker.languages.lexicon import load
from checker.model.quantity import Kind
from checker.model.words import Words

_KINDS = {"percent": Kind.PERCENT, "percentage point": Kind.POINTS, "basis point": Kind.POINTS}
_TABLE: Phrases[tuple[Kind, str]] = Phrases(
    (surface, (_KINDS[unit], unit)) for unit, surfaces in load("percent").items() for surface in split(surfaces)
)


def read(words: Words, j: int) -> tuple[int, tuple[Kind, str]] | None:
    """Kind and unit at token ``j``, after a number, as (token after it, (kind, unit)); else None."""
    if j < len(words) and words.lower[j] == "-" and words.glued(j):
        j += 1
    if j + 1 < len(words) and words.lower[j] == "of" and words.lower[j + 1] == "a":
        found = _TABLE.at(words, j + 2)  # "0.2 of a percentage point"
        return found if found and found[1][0] is Kind.POINTS else None
    return _TABLE.at(words, j)


def opens(words: Words, i: int) -> bool:
    """Whether the sentence opens with "per cent of" in front of the number at token ``i``."""
    named = _TABLE.before(words, i - 1) if i > 1 and words.lower[i - 1] == "of" else None
    return named is not None and named[0] == 0 and named[1][0] is Kind.PERCENT
