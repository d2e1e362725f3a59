"""Conditions on what several got of one number of seats or games."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers, pairs
from checker.link.contests import others_got, prize


@condition
@pairs(given=0, sought=1, find=prize)
def got_of(context: Context, first: Figures, whole: Figures) -> bool:
    """The first is what one got of the whole: "24 of the 48 seats", "four of their seven games"."""
    return prize(context, first[0]) is whole[0]


@condition
@gathers(given=0, sought=1, find=others_got)
def others_of(context: Context, first: Figures, others: Figures) -> bool:
    """The others are what is told behind it of the same whole: "the Tories 18", "lost two"."""
    return others_got(context, first[0]) == others
