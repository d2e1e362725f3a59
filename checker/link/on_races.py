"""Conditions on races that are named by their distance."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.races import race_meant, told_again


@condition
@pairs(given=0, sought=1, find=race_meant, among=told_again)
def names_race(context: Context, race: Figures, meant: Figures) -> bool:
    """The second is the race that the first names again, or means by a distance that no race has: "the 70m hurdles"."""
    return race_meant(context, race[0]) is meant[0]
