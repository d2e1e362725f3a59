"""Conditions on the day that a story is of: known from outside, or no earlier than the latest year that it tells of."""

from __future__ import annotations

from itertools import pairwise

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.neighbours import word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

_NEAR = 7  # tokens before a year in which its verb is looked for


@condition
def dated(context: Context, role: Figures) -> bool:
    """The story's own date is known: from its dateline, or from outside."""
    del role
    return context.reading.document.date is not None


@condition
def bare_year(context: Context, day: Figures) -> bool:
    """The date is a year and no more: "2004"."""
    del context
    return all(f.quantity.moment == Moment(_year(f)) and f.quantity.until is None for f in day)


def _latest_told(context: Context, figure: Figure) -> Figure | None:
    """The date with the latest year that the story tells of as past, beside that of the figure."""
    told = [f for f in context.figures if f.kind is Kind.DATE and f is not figure and _is_past(context, f)]
    return max(told, key=_year, default=None)


@condition
@pairs(given=0, sought=1, find=_latest_told)
def latest_told(context: Context, figure: Figures, latest: Figures) -> bool:
    """The date has the latest year that the story tells of as past: it is of that year, or of a later one."""
    return _latest_told(context, figure[0]) is latest[0]


def _year(figure: Figure) -> int:
    return (figure.quantity.moment and figure.quantity.moment.year) or 0


def _is_past(context: Context, figure: Figure) -> bool:
    """Whether a year is told in the past: "fell in 2003", not "hopes to host it in 2012", "due in 2012"."""
    moment = figure.quantity.moment
    if moment is None or moment.year is None or moment.decade or figure.quantity.until or figure.scope.forecast:
        return False
    if word_at(context, figure, figure.opening - 1) not in words_for("in_year"):
        return False
    words = context.words(figure)
    before = words[max(0, figure.opening - _NEAR) : figure.opening]
    if not words_for("to_come").isdisjoint(words) or _has_infinitive(before):
        return False
    return any(word in words_for("past") or word.endswith("ed") for word in before)


def _has_infinitive(words: list[str]) -> bool:
    """ "To stage", which may be to come; "to the", "to 45" are none."""
    return any(a == "to" and b.isalpha() and b not in words_for("no_verb") for a, b in pairwise(words))
