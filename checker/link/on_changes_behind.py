"""Conditions on a change that is told behind both of its levels."""

from __future__ import annotations

from operator import attrgetter

from checker.link.changes_behind import levels_before
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.level_pairs import Levels
from checker.link.ratios_alone import levels_alone
from checker.link.scaled_ratios import levels_at_scale
from checker.model.figure import Figure


def _levels(context: Context, change: Figure) -> Levels | None:
    """The levels that words make those of a change, else those that numbers do, though one has a wrong scale."""
    return levels_before(context, change) or levels_alone(context, change) or levels_at_scale(context, change)


_before = one_of(_levels, attrgetter("before"))
_after = one_of(_levels, attrgetter("after"))


@condition
@pairs(given=0, sought=1, find=_before)
def led_from(context: Context, change: Figures, before: Figures) -> bool:
    """The second is the level that the first led from, told before it: "500 in May and 650 in June, a rise of 30%"."""
    return _before(context, change[0]) is before[0]


@condition
@pairs(given=0, sought=1, find=_after)
def led_to(context: Context, change: Figures, after: Figures) -> bool:
    """The second is the level that the first led to, told before it: "500 in May and 650 in June, a rise of 30%"."""
    return _after(context, change[0]) is after[0]


@condition
def but_for_scale(context: Context, change: Figures) -> bool:
    """The levels of the change are known by their numbers, but one has a wrong scale: "up 25%, to £5bn from £4m"."""
    return levels_at_scale(context, change[0]) is not None
