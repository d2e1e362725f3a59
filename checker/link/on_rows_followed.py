"""The condition that one figure is told behind another one in a row that goes down."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.rows_followed import leaders, next_of_row


@condition
@pairs(given=0, sought=1, find=next_of_row, among=leaders)
def followed_in_row(context: Context, upper: Figures, lower: Figures) -> bool:
    """The second comes next in a row that goes down: "followed by Hull with 91, York with 88 and Bath with 63"."""
    return next_of_row(context, upper[0]) is lower[0]
