"""Conditions on parts that are told one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import clause_end
from checker.link.of_one import BEFORE, is_of_one
from checker.model.figure import Figure
from checker.model.quantity import Kind

_BEHIND = 8  # tokens behind a figure in which "each" makes it that of one


@condition
def told_for_each(context: Context, *parts: Figures) -> bool:
    """One of the parts is that of each of several, and not all of it: "Each of the six crews was given £50,000".

    So may a figure be that stands next to the parts, which is then one of them: "three each in Hull and York".
    """
    told = [f for role in parts for f in role]
    of_one = any(is_of_one(context, f, context.beside(f)) for f in told if f.kind is Kind.MONEY)
    return of_one or any(_is_of_each(context, f) for f in _with_neighbours(context, told))


def _with_neighbours(context: Context, told: list[Figure]) -> Iterator[Figure]:
    """Some figures, with those of their kind that stand among them or next to them in their sentences."""
    first, last = context.place[told[0].start], context.place[told[-1].start]
    sentences = {f.sentence for f in told}
    around = context.figures[max(0, first - 1) : last + 2]
    return (f for f in around if f.kind is told[0].kind and f.sentence in sentences)


def _is_of_each(context: Context, figure: Figure) -> bool:
    """Whether "each" stands before a figure, or behind it in its clause, ahead of the next figure."""
    words = context.words(figure)
    following = next((f.opening for f in context.beside(figure) if f.opening > figure.stop), len(words))
    stop = min(figure.stop + _BEHIND, following, clause_end(words, figure.stop))
    near = words[max(0, figure.opening - BEFORE) : figure.opening] + words[figure.stop : stop]
    return not word_set("rates_and_totals", "apiece").isdisjoint(near)
