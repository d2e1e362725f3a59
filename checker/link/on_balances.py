"""Conditions on a balance and what comes in and goes out to make it."""

from __future__ import annotations

from checker.link import balances
from checker.link.conditions import Context, Figures, condition, pairs


@condition
@pairs(given=0, sought=1, find=balances.gains_of)
def gains_of(context: Context, balance: Figures, gains: Figures) -> bool:
    """The second is what comes in of a balance, the first: exports of a trade surplus; they fit or miss by one slip."""
    return balances.gains_of(context, balance[0]) is gains[0]


@condition
@pairs(given=0, sought=1, find=balances.costs_of)
def costs_of(context: Context, balance: Figures, costs: Figures) -> bool:
    """The second is what goes out of a balance, the first: imports of a trade deficit; they fit or miss by one slip."""
    return balances.costs_of(context, balance[0]) is costs[0]
