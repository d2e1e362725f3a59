"""Conditions on a whole and the two parts that make it: men and women, at home and abroad, cars and all but cars."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.halves import halves_of, wholes
from checker.model.figure import Figure
from checker.model.quantity import Kind


def _bounds(context: Context, whole: Figure) -> Figures:
    """The halves between which a rate, a mean or a change of the whole lies: both, or that which moves as it does."""
    halves = halves_of(context, whole)
    if halves is None or not (whole.kind is Kind.PERCENT or halves.whole.is_mean):
        return ()
    told = (halves.first, halves.second)
    return tuple(half.figure for half in told if half.way == halves.whole.way)


def _addends(context: Context, whole: Figure) -> Figures:
    """The halves that a number of the whole is the sum of."""
    halves = halves_of(context, whole)
    if halves is None or whole.kind is Kind.PERCENT or halves.whole.is_mean or halves.whole.way:
        return ()
    return (halves.first.figure, halves.second.figure)


@condition
@gathers(given=0, sought=1, find=_bounds, among=wholes)
def between_halves(context: Context, whole: Figures, parts: Figures) -> bool:
    """The first is a rate, a mean or a change of all, the parts those of its two halves that bound it."""
    return _bounds(context, whole[0]) == parts


@condition
@gathers(given=0, sought=1, find=_addends, among=wholes)
def made_of_halves(context: Context, whole: Figures, parts: Figures) -> bool:
    """The first is the number of all, the parts are those of its two halves: of men and women, at home and abroad."""
    return _addends(context, whole[0]) == parts
