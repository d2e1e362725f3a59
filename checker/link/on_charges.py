"""Condition on charges that are counted in all and then by kind: "32 charges ... 18 counts of theft, six of fraud"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.context import found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "charges")

AHEAD = 2  # sentences behind the number in which the kinds are told


def _by_kind(context: Context, whole: Figure) -> Figures:
    """The counts of each kind that are told of a number of charges, in its sentence or in one that takes them up."""
    if not _counts_charges(whole) or _is_of_a_kind(context, whole) or whole.quantity.is_range:
        return ()
    rows = _rows(context)
    for number in range(whole.sentence, whole.sentence + 1 + AHEAD):
        row = tuple(f for f in rows.get(number, ()) if f.start > whole.start)
        if len(row) > 1:
            words = context.words(row[0])
            beside = number == whole.sentence
            opened = _set("opening").issuperset(words[whole.past : row[0].opening])
            goes_on = opened if beside else _takes_up(words) and not _are_apart(context.words(whole), words)
            return row if goes_on and _set("again").isdisjoint(words) and _is_sole(context, whole) else ()
    return ()


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


def _is_sole(context: Context, whole: Figure) -> bool:
    """Whether no other number of charges stands in its sentence, which may be another's."""
    beside = context.by_sentence[whole.sentence]
    return not any(f.start < whole.start and _counts_charges(f) for f in beside)


def _takes_up(words: list[str]) -> bool:
    """Whether a sentence goes on with the charges, or with who faces them."""
    return words[0] in _set("taking_up") or (words[0] == "the" and words[1] in _set("taken_up"))


def _are_apart(whole: list[str], row: list[str]) -> bool:
    """Whether two sentences tell of two who are accused, or of what they admit and what they deny."""
    others = _set("accused") - {row[0]} if row[0] in _set("accused") else frozenset[str]()
    pleas = [frozenset(words) & _set("pleas") for words in (whole, row)]
    return not others.isdisjoint(whole) or (pleas[1] != frozenset() and pleas[0] != pleas[1])


@condition
@gathers(given=0, sought=1, find=_by_kind)
def charged_by_kind(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are counts of one kind each among so many: "32 charges ... 18 counts of theft, six of fraud"."""
    return _by_kind(context, whole[0]) == parts
