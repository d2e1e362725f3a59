"""Conditions on order: which of two figures is said to be the larger."""

from __future__ import annotations

from functools import partial

from checker.link.comparing import compared, is_change
from checker.link.conditions import Context, Figures, condition, pairs
from checker.rulebook.wordsets import words_of


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


@condition
def one_direction(context: Context, role: Figures) -> bool:
    """The figure's sentence has no words of rising beside words of falling: else nobody can tell which it goes with."""
    said = {*context.words(role[0])}
    return said.isdisjoint(words_of("climb")) or said.isdisjoint(words_of("drop"))


@condition
def levels(context: Context, *roles: Figures) -> bool:
    """No figure is how much something changed: "rose by $3m to $9m" has a change and a level."""
    return not any(is_change(context, f) for role in roles for f in role)


@condition
def spanning(context: Context, role: Figures) -> bool:
    """The figure is a date or a time with two ends: "9 to 12 June", "2004-2008"."""
    del context
    return all(f.quantity.until is not None for f in role)
