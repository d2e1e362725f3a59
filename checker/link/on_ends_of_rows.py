"""The condition on two figures told as the ends of a row."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.ends_of_rows import is_size_told, lower_ends, other_end


@condition
@pairs(given=0, sought=1, find=other_end, among=lower_ends)
def ends_of_row(context: Context, low: Figures, high: Figures) -> bool:
    """The first is told as the lower end of a row, the second as the upper: "the lowest 12, the highest 15"."""
    return other_end(context, low[0]) is high[0]


@condition
def sizes_told(context: Context, *roles: Figures) -> bool:
    """Each is the size that its sentence's words for ends tell of: "the oldest is 23", not "the oldest won £23"."""
    return all(is_size_told(context, figure) for role in roles for figure in role)
