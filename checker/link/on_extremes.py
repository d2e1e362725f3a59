"""Conditions on highs and lows, and the levels that are set against them."""

from __future__ import annotations

from functools import partial

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.extremes import beside, extremes


@condition
@pairs(given=1, sought=0, find=partial(beside, direction=1), among=extremes)
def beside_high(context: Context, level: Figures, high: Figures) -> bool:
    """The second is a high that the first is set against: "at $1.29, still close to the $1.30 record set in May"."""
    return beside(context, high[0], direction=1) is level[0]


@condition
@pairs(given=1, sought=0, find=partial(beside, direction=-1), among=extremes)
def beside_low(context: Context, level: Figures, low: Figures) -> bool:
    """The second is a low that the first is set against: "at 105.3 yen, after hitting a low of 105.1"."""
    return beside(context, low[0], direction=-1) is level[0]
