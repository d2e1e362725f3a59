"""Conditions on the minutes that a list of scorers gives."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.scorer_lists import goals_told, listed_minute


@condition
@pairs(given=0, sought=1, find=listed_minute, among=goals_told)
def minute_listed(context: Context, told: Figures, listed: Figures) -> bool:
    """The second is the minute, in a list of scorers, of the goal that the first tells of: "Bray 35 og, Dahl 61"."""
    return listed_minute(context, told[0]) is listed[0]
