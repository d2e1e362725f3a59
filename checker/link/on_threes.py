"""Condition on three figures of which one is what the others make, as ``facts.threes`` links them."""

from __future__ import annotations

from checker.facts.threes import threes
from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.context import found_once
from checker.model.figure import Figure


@found_once
def _parts_of(context: Context) -> dict[int, Figures]:
    """By the start of a total, the two figures that make it."""
    return {three.total.start: three.parts for three in threes(context.reading)}


def _parts(context: Context, total: Figure) -> Figures:
    return _parts_of(context).get(total.start, ())


def _totals(context: Context) -> list[Figure]:
    return [figure for figure in context.figures if figure.start in _parts_of(context)]


@condition
@gathers(given=0, sought=1, find=_parts, among=_totals)
def only_three(context: Context, total: Figures, parts: Figures) -> bool:
    """The parts and the total are the only three figures of their sort in a sentence: ``facts.threes``."""
    return _parts(context, total[0]) == parts
