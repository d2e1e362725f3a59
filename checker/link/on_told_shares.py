"""Conditions on a share and the part that stands beside it."""

from __future__ import annotations

from operator import attrgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.ratios_alone import share_alone
from checker.link.scaled_ratios import share_at_scale
from checker.link.told_shares import Told, told_share
from checker.model.figure import Figure


def _told(context: Context, share: Figure) -> Told | None:
    """What words say that a share is of, else what numbers say, though one has a wrong scale."""
    return told_share(context, share) or share_alone(context, share) or share_at_scale(context, share)


_part = one_of(_told, attrgetter("part"))
_whole = one_of(_told, attrgetter("whole"))


@condition
@pairs(given=0, sought=1, find=_part)
def tells_part(context: Context, share: Figures, part: Figures) -> bool:
    """The share stands beside the part and tells how much it is: "a third of them, 60, are women"."""
    return _part(context, share[0]) is part[0]


@condition
@pairs(given=0, sought=1, find=_whole)
def tells_of_whole(context: Context, share: Figures, whole: Figures) -> bool:
    """The share is of the whole, which stands behind "of" or is what "them" are: "The club has 180. A third"."""
    return _whole(context, share[0]) is whole[0]
