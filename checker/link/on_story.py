"""Conditions on the day that a story is of: known from outside, or no earlier than the latest year that it tells of."""

from __future__ import annotations

from checker.link.conditions import Context
from checker.link.story_years import story_years
from checker.model.figure import Figure


def _since(context: Context, figure: Figure) -> Figure | None:
    del figure
    known = story_years(context)
    return known.since if known else None


def _beside(context: Context, figure: Figure) -> Figure | None:
    del figure
    known = story_years(context)
    return known.beside if known else None
