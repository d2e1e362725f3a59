"""Conditions on the day that a story is of: known from outside, or no earlier than the latest year that it tells of."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.story_years import story_years
from checker.model.figure import Figure


def _since(context: Context, figure: Figure) -> Figure | None:
    del figure
    known = story_years(context)
    return known.since if known else None


@condition
@pairs(given=0, sought=1, find=_since)
def written_since(context: Context, role: Figures, since: Figures) -> bool:
    """The article, without a date, seems to be of the year of the second, or of a later one."""
    return _since(context, role[0]) is since[0]


def _beside(context: Context, figure: Figure) -> Figure | None:
    del figure
    known = story_years(context)
    return known.beside if known else None


@condition
@pairs(given=0, sought=1, find=_beside)
def written_about(context: Context, role: Figures, beside: Figures) -> bool:
    """The second is another date of the years that the article tells of, of which it seems to be no old memory."""
    return _beside(context, role[0]) is beside[0]
