"""Conditions on shares of one whole that several have."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.rivals import rival_shares


@condition
@gathers(given=0, sought=1, find=rival_shares)
def of_one_whole(context: Context, first: Figures, others: Figures) -> bool:
    """Others have the rest: "Acme has 40% of the market, Brill 35% and Crane 30%"."""
    return rival_shares(context, first[0]) == others
