"""Condition on a figure that is told as some of what another one counts."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.partitives import named_whole, whole_of


@condition
@pairs(given=0, sought=1, find=whole_of)
def told_of(context: Context, part: Figures, whole: Figures) -> bool:
    """The part is told with "of them", "of which", "among these" or "Of the 40 ships ..., 12 sank" of the whole."""
    return whole_of(context, part[0]) is whole[0]


@condition
def named_in(context: Context, part: Figures, whole: Figures) -> bool:
    """The part names the whole, and nothing else near is called so: "six of those counts"."""
    return named_whole(context, part[0]) is whole[0]
