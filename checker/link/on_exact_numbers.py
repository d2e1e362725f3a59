"""Conditions on a number that is told roughly and exactly."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.exact_numbers import hedged_before


@condition
@pairs(given=0, sought=1, find=hedged_before)
def exact_number_for(context: Context, exact: Figures, hedged: Figures) -> bool:
    """The first is called the exact number, the second is the one behind a hedge that was told right before it."""
    return hedged_before(context, exact[0]) is hedged[0]
