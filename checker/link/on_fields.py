"""Conditions on places in a series, a league, a chart: whether the place is one of that field."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "fields")

PLACING = frozenset(("in", "of", "out", "among", "from", "place", "overall"))
DIRECT = 4  # fewer tokens than these lead from a place to its field: "out of the"
BEFORE = 8  # tokens before a chart in which it may be left


@condition
def in_field(context: Context, place: Figures, field: Figures) -> bool:
    """The place is one of the field: of a series, of so many entrants, in a chart, one result a game."""
    return all(_in_field(context, a, b) for a in place for b in field)


def _in_field(context: Context, place: Figure, field: Figure) -> bool:
    words = context.words(field)
    first, second = sorted((place, field), key=lambda f: f.first)
    between = words[first.stop : second.opening]
    if words[field.opening - 1 : field.opening] == ["top"] and place.kind is Kind.ORDINAL:
        if "and" in between or (first is place and (between[0] not in PLACING or "," in between)):
            return False  # "in the top ten at home and at number 23 in France", "ranked 31st, has been in the top ten"
        return _words("outside").isdisjoint(words[max(0, first.opening - BEFORE) : second.opening])
    if place.kind is Kind.COUNT and words[place.stop + 1 : place.stop + 2] == ["each"]:
        return True
    if _noun(place) in _words("once") and _noun(field) in _words("games"):
        return True
    if place.kind is not Kind.ORDINAL or not between:
        return False
    joined = words[field.stop : field.stop + 1] == ["-"]
    named = _noun(field) == _noun(place) or (place.counted is None and _noun(field) in _words("entrants"))
    if between[-1] == "of":
        return named or (place.counted is None and not _words("series").isdisjoint(between[-2:]))
    if between[0] in ("of", "out", "among", "from"):
        return named and len(between) < DIRECT and not joined
    placed = between[0] in PLACING  # not "the 11th head of a six-man panel"
    return placed and joined and _noun(field) in _words("entrants")


def _noun(figure: Figure) -> str | None:
    return figure.counted.lemma if figure.counted else None
