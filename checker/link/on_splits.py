"""Conditions on shares into which one whole is split."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.splits import split_shares


@condition
@gathers(given=0, sought=1, find=split_shares)
def split_with(context: Context, first: Figures, others: Figures) -> bool:
    """The others are the other shares of one whole: "split 60% online and 40% in shops", "70% copper, 30% tin"."""
    return split_shares(context, first[0]) == others
