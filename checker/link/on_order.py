"""Conditions on order: which of two figures is said to be the larger."""

from __future__ import annotations

from functools import partial

from checker.link.comparing import compared
from checker.link.conditions import Context, Figures, condition, pairs


@condition
@pairs(given=1, sought=0, find=partial(compared, direction=1))
def said_above(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to be above the second: "5.2%, well above the 4.1% forecast"."""
    return compared(context, second[0], direction=1) is first[0]


@condition
@pairs(given=1, sought=0, find=partial(compared, direction=-1))
def said_below(context: Context, first: Figures, second: Figures) -> bool:
    """The first is said to be below the second: "5.2%, down from 5.6%"."""
    return compared(context, second[0], direction=-1) is first[0]
