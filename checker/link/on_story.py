"""Conditions on the day that a story is of: known from outside, or no earlier than the latest year that it tells of."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.story_years import past_dates, story_years, year
from checker.model.figure import Figure
from checker.model.quantity import Moment


@condition
def dated(context: Context, role: Figures) -> bool:
    """The story's own date is known: from its dateline, or from outside."""
    del role
    return context.reading.document.date is not None


@condition
def bare_year(context: Context, day: Figures) -> bool:
    """The date is a year and no more: "2004"."""
    del context
    return all(f.quantity.moment == Moment(year(f)) and f.quantity.until is None for f in day)


def _latest_told(context: Context, figure: Figure) -> Figure | None:
    """The date with the latest year that the story tells of as past, beside that of the figure."""
    return max((told for told in past_dates(context) if told is not figure), key=year, default=None)


@condition
@pairs(given=0, sought=1, find=_latest_told)
def latest_told(context: Context, figure: Figures, latest: Figures) -> bool:
    """The date has the latest year that the story tells of as past: it is of that year, or of a later one."""
    return _latest_told(context, figure[0]) is latest[0]


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
