"""Names with a number in them: "Boeing 737", "COVID-19", "Section 427", "No. 10", "Formula One"."""

from __future__ import annotations

import re

from checker.extraction.found import Found
from checker.extraction.naming import contacts, designators, pronouns, series
from checker.extraction.times.calendar import DASHES, dotted_at, lower_at, starts, year_at
from checker.languages.lexicon import load
from checker.model.words import Words


def _by_first(names: list[str]) -> dict[str, list[list[str]]]:
    """The tokens of each name, by the first of them."""
    rows: dict[str, list[list[str]]] = {}
    for tokens in map(str.split, names):
        rows.setdefault(tokens[0], []).append(tokens)
    return rows


_DATA = load("designators")
_FIXED = _by_first(_DATA["fixed"])
_PROPER = _by_first(_DATA["proper"])
_FIXED_STARTS = _FIXED.keys() | _PROPER.keys()
STARTS = designators.NUMBERS | contacts.STARTS
_VERSION = re.compile(r"\d+\.\d+\.\d+(?:\.\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_MODELS = frozenset(_DATA["models"].split())
_BEHIND_MODEL = frozenset(_DATA["behind_model"].split())
_SUFFIXES = frozenset(_DATA["product_suffixes"].split())
_SCREENS = frozenset(_DATA["behind_resolution"].split())
_GENERATIONS = frozenset("GD")
_POSSESSIVE = ("'s", "’s")  # "this year's Six Nations"
_LONGEST = 3  # digits of a version


def find(words: Words) -> list[Found]:
    """The names of a sentence that hold a number, in order, each a Found without quantity.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "A Boeing 737 with 38 people left gate 4."
    >>> [(f.first, f.stop) for f in find(tokenize(text, 0, len(text)))]
    [(1, 3)]
    """
    found: list[Found] = []
    stop = 0
    for i in starts(words, STARTS):
        span = _at(words, i) if i >= stop else None
        if span and span[0] >= stop:
            found.append(Found(*span, None))
            stop = span[1]
    return found


def _at(words: Words, i: int) -> tuple[int, int] | None:
    token = words.lower[i]
    if token in _FIXED_STARTS and (fixed := _fixed(words, i)):
        return i, fixed
    if token in designators.NUMBERS:
        return _word(words, i)
    return contacts.at(words, i) or (_digits(words, i) if token[0].isdigit() else None)


def _fixed(words: Words, i: int) -> int | None:
    for tokens, names in ((words.lower, _FIXED), (words.texts, _PROPER)):
        for name in names.get(tokens[i], ()):
            if tokens[i : i + len(name)] == name and lower_at(words, i - 1) not in ("$", "£", "€"):
                return i + len(name)
    return None


def _word(words: Words, i: int) -> tuple[int, int] | None:
    """A number in words: a pronoun "one", or part of a name by its capital, as in "Formula One"."""
    if words.lower[i] == "one" and pronouns.is_pronoun(words, i):
        return (i - (lower_at(words, i - 1) == "no"), i + 1)
    before = lower_at(words, i - 1)
    if before in designators.SOME and not series.is_plural(words, i + 1):
        return i - 1, i + 1
    if (
        not words.texts[i][0].isupper()
        or before in series.OPENING
        or not (before[:1].isalpha() or before in _POSSESSIVE)
        or series.is_title(words, i)
    ):
        return None
    return i, i + 1


def _digits(words: Words, i: int) -> tuple[int, int] | None:
    token = words.lower[i]
    if _VERSION.fullmatch(token) and not _GROUPED.fullmatch(token) and dotted_at(words, i) is None:
        return i, i + 1
    stop = i + 1
    if words.glued(i) and lower_at(words, stop) == "+" and words.glued(stop) and lower_at(words, i + 2).isdecimal():
        return i, i + 3  # a minute of stoppage time, "90+3"
    if words.glued(i) and lower_at(words, stop) in DASHES:
        stop = _chain(words, i)
        if stop > i + 4:
            return i, stop
    first = designators.owner(words, i)
    if first is not None:
        return first, designators.listed(words, first, _extended(words, i))
    if token in _MODELS and lower_at(words, i + 1) in _BEHIND_MODEL:
        return i, i + 2
    if token in _MODELS and token[0] == token[-1] == "7" and words.glued(i) and lower_at(words, i + 1) in DASHES:
        return i, _extended(words, i)
    return (i, i + 2) if _is_versioned(words, i) else None


def _is_versioned(words: Words, i: int) -> bool:
    """Whether what is after a short number makes a name of it: "5G", "4x4", "1080p video", "11 Pro Max"."""
    if i + 1 >= len(words) or not words.lower[i].isdecimal():
        return False
    behind = words.texts[i + 1]
    if len(words.texts[i]) > _LONGEST + (behind == "p"):
        return False
    if not words.glued(i):
        return behind in _SUFFIXES and not series.is_title(words, i)
    if behind == "p":
        return lower_at(words, i + 2) in _SCREENS
    if behind in _GENERATIONS or (behind == "K" and lower_at(words, i + 2) in _SCREENS):
        return len(words.texts[i]) == 1
    return behind[0] in "x×" and behind[1:2].isdecimal()


def _chain(words: Words, i: int) -> int:
    """The token after a chain of whole numbers glued by dashes; a date ("2024-05-04") is none."""
    if year_at(words, i):
        return i + 1
    stop = i + 1
    while words.lower[stop - 1].isdecimal() and words.glued(stop - 1) and lower_at(words, stop) in DASHES:
        if not (words.glued(stop) and lower_at(words, stop + 1).isdecimal()):
            break
        stop += 2
    return stop


def _extended(words: Words, i: int) -> int:
    """The token after a name's number and what is glued to it: "777-200LR", "5(1)", "737s"."""
    stop = i + 1
    while words.glued(stop - 1) and (words.texts[stop].isalnum() or _binds(words, stop)):
        stop += 3 if words.texts[stop] == "(" else 1
    return stop


def _binds(words: Words, stop: int) -> bool:
    """Whether the mark at ``stop`` goes on a name: a dash, a slash, or the bracket of "5(1)"."""
    token = words.lower[stop]
    if token in DASHES or token == "/":
        return words.glued(stop) and words.texts[stop + 1][:1].isalnum()
    return token == "(" and words.glued(stop) and words.glued(stop + 1) and words.lower[stop + 2] == ")"
