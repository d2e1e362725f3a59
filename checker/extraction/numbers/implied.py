"""Numbers that a word implies: "dozens of", "hundreds of", "several hundred", "both", "a trio"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.measures.amounts import Amount
from checker.extraction.numbers.portions import ARTICLES
from checker.extraction.numbers.scales import SCALES
from checker.languages.lexicon import load
from checker.model.quantity import Printed, Style
from checker.model.words import Words

_DATA = load("numbers")
VAGUE: dict[str, int] = _DATA["vague"]
SEVERAL: dict[str, int] = _DATA["several"]
IMPLIED: dict[str, int] = _DATA["implied"]
_WORDS = load("figures")
_NOT_BEFORE = frozenset(_WORDS["not_before_implied"].split())
_BOTH_NOT_BEHIND = frozenset(_WORDS["not_behind_both"].split())


def vague(words: Words, i: int) -> Amount | None:
    """ "dozens", "tens of thousands": the value is the least that it can be."""
    lower = words.lower
    value, stop = VAGUE[lower[i]], i + 1
    if lower[i : i + 1] == ["scores"] and lower[stop : stop + 1] != ["of"]:
        return None
    if lower[stop : stop + 1] == ["of"] and stop + 1 < len(lower) and lower[stop + 1] in VAGUE:
        value, stop = value * VAGUE[lower[stop + 1]] // 2, stop + 2
    return _amount(i, stop, value, Style.VAGUE)


def several(words: Words, i: int) -> Amount | None:
    """ "several hundred", "a few thousand", "a couple of dozen"."""
    lower, j = words.lower, i + (words.lower[i] in ARTICLES)
    if j >= len(lower) or lower[j] not in SEVERAL:
        return None
    k = j + 1 + (lower[j + 1 : j + 2] == ["of"])
    if k < len(lower) and lower[k] in SCALES:
        return _amount(i, k + 1, SEVERAL[lower[j]] * SCALES[lower[k]], Style.VAGUE)
    return None


def word(words: Words, i: int) -> Amount | None:
    """ "both", "a pair", "the trio", "a couple of"; the two of "a couple" are vague."""
    text = words.lower[i]
    before = words.lower[i - 1] if i else ""
    behind = words.lower[i + 1] if i + 1 < len(words) else "."
    if text == "couple":
        return _amount(i, i + 1, 2, Style.VAGUE) if before in ARTICLES and behind == "of" else None
    if text == "both":
        joins = "and" in words.lower[i + 2 : i + 8] or behind in _BOTH_NOT_BEHIND
        return None if joins else _amount(i, i + 1, 2, Style.IMPLIED)
    if before in _NOT_BEFORE:
        return None
    first = i - 1 if before in ARTICLES else i
    return _amount(first, i + 1, IMPLIED[text], Style.IMPLIED)


def _amount(first: int, stop: int, value: int, style: Style) -> Amount:
    return Amount(first, stop, (Printed(Fraction(value), Fraction(1), style),))
