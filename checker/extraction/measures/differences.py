"""Temperatures told as differences ("2C warmer", "a rise of 2C"), which convert otherwise than points ("20C")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from checker.extraction.measures.units import SCALES_OF_HEAT
from checker.extraction.spans import Found
from checker.languages.lexicon import load, word_set
from checker.model.words import Words

_DATA = {name: frozenset(text.split()) for name, text in load("differences").items()}
_MOVING = word_set("figures", "change") | _DATA["moving"]
_HEAT = SCALES_OF_HEAT | {"degree"}
_LINKS = frozenset(("(", ",", "or", "/"))
_NEAR = 4  # words from a temperature to the noun that it changes: "a 2C global temperature rise"
_FAR = 6  # words from "of" back to that noun ("a rise in average summer temperatures of 2C"), or to a level

Hedged = tuple[Found, int]


def marked(words: Words, found: list[Hedged]) -> list[Hedged]:
    """The quantities, those that are differences of temperature marked so, with the conversions after them."""
    if not any(_is_heat(item) for item, _ in found):
        return found
    return [
        (_mark(item, told) if _is_heat(item) else item, opening)
        for group in _groups(words, found)
        for told in [_told(words, group)]
        for item, opening in group
    ]


def _is_heat(item: Found) -> bool:
    return item.quantity is not None and item.quantity.unit in _HEAT


def _mark(item: Found, difference: bool | None) -> Found:
    assert item.quantity is not None
    return replace(item, quantity=replace(item.quantity, difference=difference))


def _groups(words: Words, found: list[Hedged]) -> Iterator[list[Hedged]]:
    """Quantities with their conversions: "2C (3.6F)", "2C, or 3.6F,"; each other quantity alone."""
    group: list[Hedged] = []
    for item in found:
        if group and not _restates(words, group[-1][0], item):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _restates(words: Words, one: Found, item: Hedged) -> bool:
    other, opening = item
    if not (_is_heat(one) and _is_heat(other)) or one.quantity is None or other.quantity is None:
        return False
    between = words.lower[one.stop : opening]
    return 0 < len(between) <= 2 and _LINKS.issuperset(between) and one.quantity.unit != other.quantity.unit


def _told(words: Words, group: list[Hedged]) -> bool | None:
    """Whether the words round a temperature make it a difference; None if they leave it open."""
    (first, opening), stop = group[0], group[-1][0].stop
    while words.lower[stop : stop + 1] in ([")"], ["-"]):
        stop += 1
    if _before(words, opening, first.first) or _behind(words, stop):
        return True
    comma = ["," for item, _ in group if words.lower[item.stop : item.stop + 1] == [","]]
    restated = len(group) > 1 and len(comma) == len(group)  # "2C, or 3.6F, warmer", but "20C, or 68F, up from 18C"
    passed = not _DATA["either"].isdisjoint(words.lower[opening : first.first]) and _before(words, opening, opening)
    return None if passed or _is_open(words, opening, stop) or (restated and _behind(words, stop + 1)) else False


def _before(words: Words, opening: int, first: int) -> bool:
    """ "Rose by 2C", "rose 2C", "a rise in temperatures of 2C", "keep warming to 2C"; not "rose above 20C"."""
    i = opening
    while i and words.lower[i - 1] in _DATA["skipped"]:
        i -= 1
    *front, word = words.lower[max(0, i - 1 - _FAR) : i] or [""]
    if word == "of":
        return not _DATA["changes"].isdisjoint(front)
    near = front[-2:] if word in _DATA["to"] else [*front[-1:], word]
    moved = word in _MOVING and _DATA["from"].isdisjoint(words.lower[opening:first])
    return moved or not _DATA["warming"].isdisjoint(near)


def _behind(words: Words, j: int) -> bool:
    """ "2C warmer", "a 2C rise", "2C of warming", "2C above average"."""
    behind = _phrase(words, j)
    if _DATA["from"].isdisjoint(behind[:1]):
        return not (_DATA["comparing"].isdisjoint(behind[:1]) and _DATA["changes"].isdisjoint(behind[:_NEAR]))
    return not _DATA["levels"].isdisjoint(behind)


def _phrase(words: Words, j: int) -> list[str]:
    """The next few words, up to a mark."""
    behind = words.lower[j : j + _FAR]
    marks = (k for k, word in enumerate(behind) if not word[0].isalnum() and word != "-")
    return behind[: next(marks, len(behind))]


def _is_open(words: Words, i: int, j: int) -> bool:
    """ "The 1.5C limit", "two degrees below zero", "limit the rise to 2C"."""
    behind, front = set(words.lower[j : j + 1]), words.lower[max(0, i - 1 - _FAR) : i]
    if behind & _DATA["open"]:
        return True
    nouns = (noun in _DATA["changes"] for before, noun in pairwise(front) if before in _DATA["noun_before"])
    return front[-1:] != [] and front[-1] in _DATA["to"] and any(nouns)
