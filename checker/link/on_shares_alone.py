"""The condition that shares are of one whole, by their numbers."""

from __future__ import annotations

from checker.link import shares_alone
from checker.link.conditions import Context, Figures, condition, gathers


@condition
@gathers(given=0, sought=1, find=shares_alone.shares_behind, among=shares_alone.firsts)
def make_all_alone(context: Context, first: Figures, others: Figures) -> bool:
    """The others are all other shares told beside the first, and all make a hundred or miss it by one digit."""
    return shares_alone.shares_behind(context, first[0]) == others
