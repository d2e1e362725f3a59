"""Conditions on the places and seeds of those that a story names."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.places_listed import listed_place, places_told
from checker.link.seeds_again import seed_before, seeds_again


@condition
@pairs(given=0, sought=1, find=listed_place, among=places_told)
def place_listed(context: Context, told: Figures, listed: Figures) -> bool:
    """The second is the number that a list, a table or a draw gives the name whose place or seed the first is."""
    return listed_place(context, told[0]) is listed[0]


@condition
@pairs(given=0, sought=1, find=seed_before, among=seeds_again)
def seed_told_before(context: Context, again: Figures, before: Figures) -> bool:
    """The second is the seed of a name in a tournament, the first what is told of that name again."""
    return seed_before(context, again[0]) is before[0]
