"""Condition on charges that are counted in all and then by kind: "32 charges ... 18 counts of theft, six of fraud"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "charges")

AHEAD = 2  # sentences behind the number in which the kinds are told


@found_once
def _rows(context: Context) -> dict[int, Figures]:
    """By sentence: the counts in it that say each of what they are."""
    told: dict[int, Figures] = {}
    for figure in context.of_kind(Kind.COUNT):
        if _counts_charges(figure) and _is_of_a_kind(context, figure):
            told[figure.sentence] = (*told.get(figure.sentence, ()), figure)
    return told


def _counts_charges(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.counted is not None and figure.counted.lemma in _set("charges")


def _is_of_a_kind(context: Context, figure: Figure) -> bool:
    return context.words(figure)[figure.past : figure.past + 1] == ["of"]


def _takes_up(words: list[str]) -> bool:
    """Whether a sentence goes on with the charges, or with who faces them."""
    return words[0] in _set("taking_up") or (words[0] == "the" and words[1] in _set("taken_up"))


def _are_apart(whole: list[str], row: list[str]) -> bool:
    """Whether two sentences tell of two who are accused, or of what they admit and what they deny."""
    others = _set("accused") - {row[0]} if row[0] in _set("accused") else frozenset[str]()
    pleas = [frozenset(words) & _set("pleas") for words in (whole, row)]
    return not others.isdisjoint(whole) or (pleas[1] != frozenset() and pleas[0] != pleas[1])
