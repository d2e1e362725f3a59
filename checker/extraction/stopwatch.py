"""Minutes that are printed as "m", which is metres and millions elsewhere: "2h 30m", "2m 14.5s"."""

from __future__ import annotations

from checker.extraction.calendar import lower_at
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("clock")
_HOURS = frozenset(_DATA["hours"].split())
_SECONDS = frozenset(_DATA["seconds"].split())
_MINUTES = frozenset(_DATA["minutes"].split())
_LONGEST = 2  # digits of minutes beside hours or seconds


def is_minutes(words: Words, j: int) -> bool:
    """Whether the "m" at token ``j`` stands for minutes, between hours in front of it and seconds behind it.

    >>> from checker.extraction.tokens import tokenize
    >>> [is_minutes(tokenize(text, 0, len(text)), 3) for text in ("2h 30m", "2 x 30m")]
    [True, False]
    """
    if words.texts[j] != "m" or not words.glued(j - 1) or len(words.texts[j - 1]) > _LONGEST:
        return False
    if lower_at(words, j - 2) in _HOURS and lower_at(words, j - 3)[:1].isdecimal():
        return True
    return lower_at(words, j + 1)[:1].isdecimal() and words.glued(j + 1) and lower_at(words, j + 2) in _SECONDS


def are_seconds(words: Words, i: int) -> bool:
    """Whether the number at ``i``, with an "s" glued to it, follows minutes: "2m14s"; "the 30s" is a decade."""
    return lower_at(words, i - 1) in _MINUTES and lower_at(words, i - 2)[:1].isdecimal()


def unit(words: Words, j: int) -> str | None:
    """The unit that "m" or "s" at token ``j``, behind a number, stands for within a length of time; None for none."""
    if j >= len(words) or not words.glued(j - 1):
        return None
    if words.texts[j] == "s":
        return "second" if are_seconds(words, j - 1) else None
    return "minute" if is_minutes(words, j) else None
