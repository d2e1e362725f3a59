"""Conditions on numbers that are years of the story with a digit wrong."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.slipped_years import stands_as_year, told_year
from checker.model.figure import Figure


def _year_of_slip(context: Context, figure: Figure) -> Figure | None:
    return told_year(context, figure) if stands_as_year(context, figure) else None


@condition
@pairs(given=0, sought=1, find=_year_of_slip)
def slipped_from(context: Context, number: Figures, told: Figures) -> bool:
    """The number stands as a year, and one digit makes it the year of the second or the next: "6004" beside 2003."""
    return _year_of_slip(context, number[0]) is told[0]
