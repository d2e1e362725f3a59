"""Conditions on the two figures of a comparison with "than" that stand apart from it."""

from __future__ import annotations

from functools import partial

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.than_clauses import seconds, than_clause
from checker.model.figure import Figure


def _compared(way: int, context: Context, second: Figure) -> Figure | None:
    found = than_clause(context, second)
    return found[0] if found and found[1] == way else None


_larger, _smaller = partial(_compared, 1), partial(_compared, -1)


@condition
@pairs(given=1, sought=0, find=_larger, among=seconds)
def larger_than_told(context: Context, more: Figures, less: Figures) -> bool:
    """A comparative says that the first is the larger: "dearer at £42 than the coach at £38"."""
    return _larger(context, less[0]) is more[0]


@condition
@pairs(given=1, sought=0, find=_smaller, among=seconds)
def smaller_than_told(context: Context, less: Figures, more: Figures) -> bool:
    """A comparative says that the first is the smaller: "cheaper at £38 than the coach at £42"."""
    return _smaller(context, more[0]) is less[0]
