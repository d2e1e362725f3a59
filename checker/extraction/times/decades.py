"""Decades: "1990s", "the '90s", "the 80s", "the nineties"."""

from __future__ import annotations

from checker.extraction.times import slipped_years
from checker.extraction.times.calendar import lower_at, year_at
from checker.languages.lexicon import load
from checker.model.quantity import Moment
from checker.model.words import Words

NAMED: dict[str, int] = load("calendar")["decades"]
APOSTROPHES = frozenset("'’‘")
_ENDINGS = ("s", "'s", "’s")
_BEFORE = ("the", "late", "early")


def at(words: Words, i: int) -> tuple[Moment, None, int] | None:
    """The decade at token ``i`` and the token after it; None for none.

    "In his 80s" is an age, so a decade of two digits needs its article or its apostrophe.
    """
    named = NAMED.get(words.lower[i])
    if named:
        return (Moment(named, decade=True), None, i + 1) if lower_at(words, i - 1) in _BEFORE else None
    marked = words.lower[i] in APOSTROPHES and words.glued(i)
    first = i + marked
    if lower_at(words, first + 1) not in _ENDINGS or not words.glued(first):
        return None
    year = _first_year(words, first, marked)
    return (Moment(year, decade=True), None, first + 2) if year else None


def _first_year(words: Words, i: int, marked: bool) -> int | None:
    digits = words.lower[i]
    if not (digits.isdecimal() and digits.endswith("0")):
        return None
    articled = lower_at(words, i - 1) == "the"
    if len(digits) == 2:
        return 1900 + int(digits) if marked or (articled and digits >= "30") else None
    return (year_at(words, i) if articled or lower_at(words, i + 1) == "s" else None) or slipped_years.decade(digits)
