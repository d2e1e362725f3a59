"""The tokens that names, dates and the like take before amounts are read."""

from __future__ import annotations

import re

from checker.extraction.found import Found
from checker.extraction.measures import money
from checker.extraction.naming import appositions, charge_lists, enumerations, items, name_rows, names, numbered_names
from checker.extraction.numbers import odds, ordinals
from checker.extraction.numbers.portions import SMALL
from checker.extraction.numbers.scales import SCALES
from checker.extraction.results import innings, scorelines, scores
from checker.extraction.times import clock, dates, day_lists
from checker.model.words import Words

_LISTS = (items.find, enumerations.find, appositions.find, name_rows.find)
_NAMES = (numbered_names.find, names.find)
_READERS = (
    charge_lists.find,
    scorelines.results,
    scorelines.places,
    ordinals.ranks,
    *_NAMES,
    odds.find,
    innings.find,
    scores.find,
    clock.find,
    dates.find,
    day_lists.find,
    ordinals.find,
    *_LISTS,
)
_WORDLESS = (items.find, name_rows.find)  # which needs neither a digit nor a word that it knows
WORDS = frozenset().union(names.STARTS, clock.WORDS, dates.STARTS, ordinals.STARTS, appositions.COUNTABLE)
_DIGIT = re.compile(r"\d")
_JOINS = (["to"], ["or"])


def take(words: Words, taken: bytearray) -> list[tuple[Found, int]]:
    """What the other readers find, names left out; ``taken`` gets a mark for each token of all of it."""
    whole: list[tuple[Found, int]] = []
    for reader in _WORDLESS if _is_silent(words) else _READERS:
        for found in reader(words):
            if any(taken[found.first : found.stop]) or (found.quantity is None and _is_amount(words, found)):
                continue
            taken[found.first : found.stop] = b"\1" * (found.stop - found.first)
            if found.quantity is not None:
                whole.append((found, found.first))
    return whole


def _is_silent(words: Words) -> bool:
    """Whether there is neither a digit nor a word that a reader knows, as in most sentences."""
    return not words.numbers and WORDS.isdisjoint(words.lower) and _DIGIT.search("".join(words.texts)) is None


def _is_amount(words: Words, name: Found) -> bool:
    """Whether what looks like a name is none: "2.0" in "2.0 billion", "SEK 60", "one" in "one to two"."""
    currency = words.lower[name.first] in money.STARTS and money.before(words, name.first)
    if currency and currency[0] < name.stop:
        return True
    if name.stop == name.first + 1 and words.lower[name.first] in SMALL:
        behind = words.lower[name.stop : name.stop + 2]
        return behind[:1] in _JOINS and behind[-1] in SMALL
    scaled = name.stop < len(words) and words.lower[name.stop] in SCALES
    return scaled and words.lower[name.stop - 1][0].isdecimal()
