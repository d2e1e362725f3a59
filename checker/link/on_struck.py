"""Condition on a part of those whom one thing befell."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.struck import parts_struck, whole_struck


@condition
@pairs(given=0, sought=1, find=whole_struck, among=parts_struck)
def some_of_struck(context: Context, part: Figures, whole: Figures) -> bool:
    """The part is told as some of those whom the whole counts: "killed four ... Two of the victims"."""
    return whole_struck(context, part[0]) is whole[0]
