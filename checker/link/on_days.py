"""Conditions on numbers behind a month that would be its day: "the September 51 attacks"."""

from __future__ import annotations

import re

from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.context import found_once
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind, Moment

_DAY = re.compile(r"[1-9]\d")
_MONTH_FIRST = re.compile(r"(?:[A-Z][a-z]+day,? )?[A-Z][a-z]{2,}\.? \d")
_SHORT_YEARS = (range(39, 46), range(60, 100))  # years that are printed without their century: "May 68"


def _month_before(context: Context, number: Figure) -> Figure | None:
    """The bare month that two digits stand behind, in a story that prints its dates so."""
    if not _DAY.fullmatch(number.text) or number.quantity.hedge is not Hedge.NONE:
        return None
    month = next(context.earlier(number), None)
    if month is None or month.kind is not Kind.DATE or month.stop != number.first or month.quantity.until:
        return None
    moment = month.quantity.moment
    bare = moment is not None and moment.month is not None and moment == Moment(month=moment.month)
    return month if bare and _prints_month_first(context) else None


def _prints_month_first(context: Context) -> bool:
    """Whether no date of the story has its day before the month."""
    return all(_MONTH_FIRST.match(date.text) for date in _days(context))


@found_once
def _days(context: Context) -> list[Figure]:
    """The dates of a story with a day and a month."""
    dates = ((date, date.quantity.moment) for date in context.of_kind(Kind.DATE))
    return [date for date, moment in dates if moment and moment.day and moment.month]


@condition
@pairs(given=0, sought=1, find=_month_before)
def behind_month(context: Context, number: Figures, month: Figures) -> bool:
    """The number has two digits and stands right behind the second, a month, where the story prints its days."""
    return _month_before(context, number[0]) is month[0]


@condition
def may_count(context: Context, number: Figures, month: Figures) -> Doubt:
    """Why a number behind a month may be none of its days: it counts something, or is a year: "in May 68 people"."""
    figure = number[0]
    before = word_at(context, figure, month[0].opening - 1)
    named = before in ("the", "-")  # "the September 51 attacks", "post-September 51"
    reasons = []
    if not (named or _days(context)):
        reasons.append("no date that shows where the story prints its days")
    if before in ("in", "during", ""):
        reasons.append(f"a count behind a month: {before or 'at the beginning'}")
    if figure.counted and not named:
        reasons.append(f"a count: {figure.counted.head}")
    if any(figure.value in years for years in _SHORT_YEARS) and before != "on":
        reasons.append("a year without its century")
    return Doubt(reasons)
