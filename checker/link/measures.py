"""What is measured, where one word names many measures: "interest rate" and "deposit rate", "export prices"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from checker.languages.lexicon import load
from checker.link.context import Context, empty_words
from checker.model.figure import Figure


def measures_apart(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both sentences have such a word, and never with the same word before it."""
    ours, theirs = _measures(context, first), _measures(context, second)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[word].isdisjoint(theirs[word]) for word in shared)


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
