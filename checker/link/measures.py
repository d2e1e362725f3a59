"""What a figure measures: exports or revenues; and which measure one word names: "interest rate", "deposit rate"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from checker.languages.lexicon import load
from checker.link.context import Context, empty_words
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind

# Kinds of what counts nothing, so that no noun behind it says of what it is.
_COUNTLESS = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE)


def measures_apart(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both sentences have such a word, and never with the same word before it."""
    ours, theirs = _measures(context, first), _measures(context, second)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[word].isdisjoint(theirs[word]) for word in shared)


def are_of_one_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the clauses of two percentages name one thing: "exports rise 18%", "taking exports up 31%"."""
    if first.kind is not Kind.PERCENT:
        return False
    ours = _things(context, first)
    return bool(ours) and ours == _things(context, second)


def are_of_other_things(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the clauses of two amounts or percentages name things, and no thing in common."""
    ours, theirs = _things(context, first), _things(context, second)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _things(context: Context, figure: Figure) -> frozenset[str]:
    """What a figure measures by its clause."""
    if figure.kind not in _COUNTLESS:
        return frozenset()
    known: dict[int, frozenset[str]] = context.once("things measured", dict)
    if figure.start not in known:
        known[figure.start] = topic(context, figure).things
    return known[figure.start]


def _measures(context: Context, figure: Figure) -> dict[str, frozenset[str]]:
    """By the word: what stands before it in the figure's sentence, where anything does."""
    known = context.once("measures", dict[int, dict[str, frozenset[str]]])
    if figure.sentence not in known:
        known[figure.sentence] = _find(context.words(figure))
    return known[figure.sentence]


def _find(words: list[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for before, word in pairwise(words):
        name = _names().get(word)
        if name and before.isalpha() and before not in empty_words():
            found.setdefault(name, set()).add(before)
    return {name: frozenset(before) for name, before in found.items()}


@cache
def _names() -> dict[str, str]:
    rows = [row.split() for row in load("retelling")["measures"]]
    return {word: row[0] for row in rows for word in row}
