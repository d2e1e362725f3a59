"""Conditions on what is told as the most or the least of a row, beside the others of the row."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.superlatives import above_least, below_most


@condition
@pairs(given=0, sought=1, find=below_most)
def most_of_row(context: Context, most: Figures, other: Figures) -> bool:
    """The first is told as the most of a row, the second is the largest other: "led with 41, then Hull with 38"."""
    return below_most(context, most[0]) is other[0]


@condition
@pairs(given=0, sought=1, find=above_least)
def least_of_row(context: Context, least: Figures, other: Figures) -> bool:
    """The first is told as the least of a row, the second is the smallest other: "lowest in Kent, at 3%; it is 5%"."""
    return above_least(context, least[0]) is other[0]
