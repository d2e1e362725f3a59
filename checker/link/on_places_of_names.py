"""Conditions on the places and seeds of those that a story names."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.places_listed import listed_place, places_told


@condition
@pairs(given=0, sought=1, find=listed_place, among=places_told)
def place_listed(context: Context, told: Figures, listed: Figures) -> bool:
    """The second is the number that a list, a table or a draw gives the name whose place or seed the first is."""
    return listed_place(context, told[0]) is listed[0]
