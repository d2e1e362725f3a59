"""Conditions on seats that are divided between one side and the only other one."""

from __future__ import annotations

from operator import itemgetter

from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition, one_of
from checker.link.neighbours import between
from checker.model.figure import Figure
from checker.model.quantity import Kind

_OF = frozenset(("of", "in"))


def _row(context: Context, rest: Figure) -> tuple[Figure, Figure] | None:
    """The seats of one side and all seats, in the sentence of those that "the only other" one took."""
    counts = [f for f in context.beside(rest) if f.kind is Kind.COUNT and not f.implied]
    if len(counts) != 3 or counts[2] is not rest:
        return None
    won, whole, _ = counts
    words = load("scores")
    if not frozenset(words["not_only"].split()).isdisjoint(context.words_between_figures(rest)):
        return None
    seats = whole.counted is not None and whole.counted.lemma in words["seats"].split()
    told = f" {' '.join(between(context, whole, rest))} "
    only = any(f" {phrase} " in told for phrase in words["only_other"]) and " of the rest " not in told
    return (won, whole) if seats and only and not _OF.isdisjoint(between(context, won, whole)[:2]) else None


_whole = one_of(_row, itemgetter(1))


@condition
def bare_or_same(context: Context, part: Figures, whole: Figures) -> bool:
    """The first counts what the second does, or names nothing: "150 seats ... took 80 of them"."""
    del context
    seats = frozenset(load("scores")["seats"].split())
    nouns = [{f.counted.lemma for f in role if f.counted is not None} for role in (part, whole)]
    return nouns[0] <= nouns[1] or (nouns[1] != set() and nouns[0] | nouns[1] <= seats)
