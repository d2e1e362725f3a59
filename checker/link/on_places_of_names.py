"""Conditions on the places and seeds of those that a story names."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.places_again import place_before, places_again
from checker.link.places_listed import listed_place, places_told


@condition
@pairs(given=0, sought=1, find=listed_place, among=places_told)
def place_listed(context: Context, told: Figures, listed: Figures) -> bool:
    """A list of results, a table or a draw has the second beside the name whose place or seed the first is."""
    return listed_place(context, told[0]) is listed[0]


@condition
@pairs(given=0, sought=1, find=place_before, among=places_again)
def place_told_before(context: Context, again: Figures, before: Figures) -> bool:
    """The second is the seed, the rank or the place in a table of a name of which the first tells it again."""
    return place_before(context, again[0]) is before[0]
