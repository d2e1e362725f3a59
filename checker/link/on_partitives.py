"""Condition on a figure that is told as some of what another one counts."""

from __future__ import annotations

from itertools import islice

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.partitives import named_whole, whole_of
from checker.link.told_shares import is_of


@condition
@pairs(given=0, sought=1, find=whole_of)
def told_of(context: Context, part: Figures, whole: Figures) -> bool:
    """The part is told with "of them", "of which", "among these" or "Of the 40 ships ..., 12 sank" of the whole."""
    return whole_of(context, part[0]) is whole[0]


@condition
def whole_of_others(context: Context, role: Figures) -> bool:
    """Another figure is told as so many of it: "127 of the 243 seats"."""
    return any(is_of(context.words(f), part, f) for f in role for part in islice(context.earlier(f), 1))


@condition
def named_in(context: Context, part: Figures, whole: Figures) -> bool:
    """The part names the whole, and nothing else near is called so: "six of those counts"."""
    return named_whole(context, part[0]) is whole[0]
