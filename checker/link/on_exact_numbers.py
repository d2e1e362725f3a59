"""Conditions on a number that is told roughly and exactly."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.exact_numbers import hedged_before
from checker.link.hedged_again import exact_again, hedged_again


@condition
@pairs(given=0, sought=1, find=hedged_before)
def exact_number_for(context: Context, exact: Figures, hedged: Figures) -> bool:
    """The first is called the exact number, the second is the one behind a hedge that was told right before it."""
    return hedged_before(context, exact[0]) is hedged[0]


@condition
@pairs(given=0, sought=1, find=exact_again, among=hedged_again)
def told_exactly_again(context: Context, hedged: Figures, exact: Figures) -> bool:
    """The first is told loosely, the second, beside it or in the next sentence, is the same told exactly."""
    return exact_again(context, hedged[0]) is exact[0]
