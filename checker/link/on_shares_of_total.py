"""Conditions on figures that are told with their share of one total."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.shares_of_total import level_of, shares_alike, told_shares


@condition
@pairs(given=0, sought=1, find=level_of, among=told_shares)
def share_for(context: Context, share: Figures, level: Figures) -> bool:
    """The share is told right behind the figure that it is for: "18,302 votes (52.1%)", "412,000, or 8.4%"."""
    return level_of(context, share[0]) is level[0]


@condition
@pairs(given=0, sought=1, find=shares_alike)
def shares_one_total(context: Context, share: Figures, other: Figures) -> bool:
    """Both shares are told of figures that count the same, and of no two totals."""
    return other[0] in shares_alike(context, share[0])
