"""Conditions on the two sides of a vote or of a comparison, and on the two ends of a span that hedges tell."""

from __future__ import annotations

from itertools import pairwise

from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_ALL = 100  # per cent
_SIDES = 2  # where a story tells of no more, they may be two levels


@condition
def sides_of_a_vote(context: Context, role: Figures) -> bool:
    """The figure and the one before or behind it make all, with "to" between them: "up from 55% to 45%"."""
    return all(_has_other_side(context, f) for f in role)


def _has_other_side(context: Context, figure: Figure) -> bool:
    if figure.kind is not Kind.PERCENT:
        return False
    row = [f for f in context.beside(figure) if f.kind is Kind.PERCENT]
    at, words = row.index(figure), context.words(figure)
    pairs = [two for two in pairwise(row[max(0, at - 1) : at + 2]) if words[two[0].stop : two[1].opening] == ["to"]]
    return any(sum(f.quantity.numbers[0].value for f in two) == _ALL for two in pairs) and len(row) > _SIDES
