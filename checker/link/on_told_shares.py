"""Conditions on a share and the part that stands beside it."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.told_shares import told_share
from checker.model.figure import Figure


def _part(context: Context, share: Figure) -> Figure | None:
    told = told_share(context, share)
    return told.part if told else None


def _whole(context: Context, share: Figure) -> Figure | None:
    told = told_share(context, share)
    return told.whole if told else None


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
