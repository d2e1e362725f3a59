"""Conditions on the two figures of a comparison with "than" that stand apart from it."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, one_way, pairs
from checker.link.than_clauses import seconds, than_clause

_larger, _smaller = one_way(than_clause, 1), one_way(than_clause, -1)


@condition
@pairs(given=1, sought=0, find=_larger, among=seconds)
def larger_than_told(context: Context, more: Figures, less: Figures) -> bool:
    """A comparative says that the first is the larger: "dearer at £42 than the coach at £38"."""
    return _larger(context, less[0]) is more[0]
