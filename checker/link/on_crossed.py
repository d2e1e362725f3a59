"""Conditions on a mark that a price went past, and on the step by which it did."""

from __future__ import annotations

from operator import attrgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.crossed import crossing, marks

_step = one_of(crossing, attrgetter("step"))
_level = one_of(crossing, attrgetter("level"))


@condition
@pairs(given=0, sought=1, find=_step, among=marks)
def crossed_by(context: Context, mark: Figures, step: Figures) -> bool:
    """The step led past the mark: "back above $60. Light crude gained 90 cents"."""
    return _step(context, mark[0]) is step[0]


@condition
@pairs(given=0, sought=1, find=_level, among=marks)
def crossed_to(context: Context, mark: Figures, level: Figures) -> bool:
    """The level is where the step past the mark led to: "gained 90 cents to $60.40"."""
    return _level(context, mark[0]) is level[0]
