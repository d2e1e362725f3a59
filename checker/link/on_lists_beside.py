"""The condition that a number is that of what a list beside it names."""

from __future__ import annotations

from checker.link import lists_beside
from checker.link.conditions import Context, Figures, condition, pairs


@condition
@pairs(given=0, sought=1, find=lists_beside.number_of, among=lists_beside.lists_with_number)
def named_by(context: Context, listed: Figures, stated: Figures) -> bool:
    """The second counts what the first names: "voted against it: A and B", "in A, B and C ... the three counties"."""
    return lists_beside.number_of(context, listed[0]) is stated[0]
