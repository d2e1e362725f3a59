"""Conditions on what is left of a whole when its parts are told."""

from __future__ import annotations

from operator import attrgetter

from checker.link import left_by_number
from checker.link.conditions import Context, Figures, condition, gathers, one_of, pairs
from checker.link.remainders import remainder
from checker.link.rests import rests
from checker.model.figure import Figure

_whole = one_of(remainder, attrgetter("whole"))


def _parts(context: Context, rest: Figure) -> Figures:
    found = remainder(context, rest)
    return found.parts if found else ()


@condition
@pairs(given=0, sought=1, find=_whole, among=rests)
def left_of(context: Context, rest: Figures, whole: Figures) -> bool:
    """The rest is told as what is left of the whole: "the other 12", "the remaining 12", "leaving 12"."""
    return _whole(context, rest[0]) is whole[0]


@condition
@gathers(given=0, sought=1, find=_parts)
def told_before_rest(context: Context, rest: Figures, parts: Figures) -> bool:
    """The parts are all that is told of the whole before the rest."""
    return _parts(context, rest[0]) == parts


_largest = one_of(left_by_number.left, attrgetter("whole"))
_gone = one_of(left_by_number.left, attrgetter("part"))


@condition
@pairs(given=0, sought=1, find=_largest, among=left_by_number.rests_of_three)
def rest_of_whole(context: Context, rest: Figures, whole: Figures) -> bool:
    """The rest is told as what is left of three figures, of which the second is the largest: "down to 89 from 127"."""
    return _largest(context, rest[0]) is whole[0]


@condition
@pairs(given=0, sought=1, find=_gone, among=left_by_number.rests_of_three)
def rest_beside_part(context: Context, rest: Figures, part: Figures) -> bool:
    """The rest is told as what is left of three figures, of which the second is the part that went."""
    return _gone(context, rest[0]) is part[0]
