"""Conditions on places in a series, a league, a chart: whether the place is one of that field."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "fields")

SERIES = frozenset("series field group division pool class trilogy set squad draw line-up list".split())
PLACING = frozenset(("in", "of", "out", "among", "place", "overall"))
BEFORE = 8  # tokens before a chart in which it may be left


@condition
def in_field(context: Context, place: Figures, field: Figures) -> bool:
    """The place is one of the field: of a series, of so many entrants, in a chart, one result a game."""
    return all(_in_field(context, a, b) for a in place for b in field)


@condition
def games(context: Context, *roles: Figures) -> bool:
    """All figures count games, whatever they are called: "eight attempts", "seven matches"."""
    del context
    return all(_noun(f) in _words("games") for role in roles for f in role)


def _in_field(context: Context, place: Figure, field: Figure) -> bool:
    words = context.words(field)
    first, second = sorted((place, field), key=lambda f: f.first)
    between = words[first.stop : second.opening]
    if words[field.opening - 1 : field.opening] == ["top"] and place.kind is Kind.ORDINAL:
        if "and" in between:
            return False  # "in the top ten at home and at number 23 in France"
        return _words("outside").isdisjoint(words[max(0, first.opening - BEFORE) : second.opening])
    if place.kind is Kind.COUNT and words[place.stop + 1 : place.stop + 2] == ["each"]:
        return True
    if _noun(place) in _words("once") and _noun(field) in _words("games"):
        return True
    if place.kind is not Kind.ORDINAL:
        return False
    if between[-1:] == ["of"]:
        return _noun(field) in {*_words("entrants"), _noun(place)} or not SERIES.isdisjoint(between)
    placed = not PLACING.isdisjoint(between[:1])  # not "the 11th head of a six-man panel"
    return placed and words[field.stop : field.stop + 1] == ["-"] and _noun(field) in _words("entrants")


def _noun(figure: Figure) -> str | None:
    return figure.counted.lemma if figure.counted else None
