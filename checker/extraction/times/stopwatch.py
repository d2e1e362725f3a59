"""Times as stopwatches show them, "8:41.94", and minutes printed as "m", which is metres elsewhere: "2h 30m"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction.measures.amounts import Amount
from checker.extraction.times.calendar import lower_at
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed
from checker.model.words import Words

_DATA = load("clock")
_HOURS = frozenset(_DATA["hours"].split())
_SECONDS = frozenset(_DATA["seconds"].split())
_MINUTES = frozenset(_DATA["minutes"].split())
_AT_HOURS = frozenset(("at", "from", "until", "by", "gmt", "bst", "am", "pm", "a.m", "p.m"))
_SHOWN = re.compile(r"(?:(\d{1,2}):(?=\d\d:))?(\d{1,2}):([0-5]\d)(\.\d{1,3})?")  # hours, minutes, seconds
_LONGEST = 2  # digits of minutes beside hours or seconds


def read(words: Words, i: int) -> Amount | None:
    """The time that a stopwatch shows: "8:41.94", "2:20:51"; a clock's time is told "at" an hour.

    >>> from checker.extraction.tokens import tokenize
    >>> read(tokenize("in 1:58.3", 0, 9), 1).numbers[0].value
    Fraction(1183, 10)
    """
    shown = _SHOWN.fullmatch(words.lower[i])
    if shown is None or lower_at(words, i - 1) in _AT_HOURS or lower_at(words, i + 1) in _AT_HOURS:
        return None
    hours, minutes, seconds, part = shown[1] or "0", shown[2], shown[3], shown[4] or ""
    if not shown[1] and not part:
        return None  # "8:41" is a time of the day
    value = (int(hours) * 60 + int(minutes)) * 60 + Fraction(seconds + part)
    place = Fraction(1, 10 ** max(0, len(part) - 1))
    return Amount(i, i + 1, (Printed(value, place),), Kind.DURATION, "second")


def is_minutes(words: Words, j: int) -> bool:
    """Whether the "m" at token ``j`` stands for minutes, between hours in front of it and seconds after it.

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
    """The unit that "m" or "s" at token ``j``, after a number, stands for within a length of time; None for none."""
    if j >= len(words) or not words.glued(j - 1):
        return None
    if words.texts[j] == "s":
        return "second" if are_seconds(words, j - 1) else None
    return "minute" if is_minutes(words, j) else None
