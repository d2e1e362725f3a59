"""Conditions on weekdays that are told as the day after another: "on Tuesday ... the next day, Wednesday"."""

from __future__ import annotations

from collections.abc import Callable

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_PARTS = ("day", "morning", "afternoon", "evening", "night")
_NEXT = [["day", "after"], *([when, part] for when in ("next", "following") for part in _PARTS)]
_MARKS = frozenset((",", "(", "–", "—"))
_CLOSING = frozenset((",", ".", ")", ";", "–", "—", "", "when", "and", "morning", "evening", "night", "afternoon"))
_TIMES = (Kind.DATE, Kind.DURATION)


def _day_before(context: Context, last: Figure) -> Figure | None:
    """The weekday that "the next day" follows: the only time told before it, or of the sentence before."""
    return _followed(context, last, _is_weekday)


def _date_before(context: Context, last: Figure) -> Figure | None:
    """The same for dates with their day and month."""
    return _followed(context, last, _is_whole)


def _followed(context: Context, last: Figure, suits: Callable[[Figure], bool]) -> Figure | None:
    if not suits(last) or word_at(context, last, last.opening - 1) not in _MARKS:
        return None
    if context.words(last)[max(0, last.opening - 3) : last.opening - 1] not in _NEXT:
        return None
    here = [f for f in context.by_sentence[last.sentence] if f.kind in _TIMES and f.start < last.start]
    told = here or [f for f in context.by_sentence.get(last.sentence - 1, ()) if f.kind in _TIMES]
    alone = len(told) == 1 and suits(told[0]) and told[0].paragraph == last.paragraph
    return told[0] if alone and not _goes_on(context, told[0], last) else None


def _goes_on(context: Context, first: Figure, last: Figure) -> bool:
    """Whether another next day lies between: "on Monday ... the next day ... and the next day, Wednesday"."""
    words = context.words(first)[first.stop :] if first.sentence != last.sentence else []
    before = context.words(last)[: last.opening - 3]
    return "day" in words or "day" in before[first.stop if first.sentence == last.sentence else 0 :]


def _is_weekday(figure: Figure) -> bool:
    moment = figure.quantity.moment
    return moment is not None and moment.weekday is not None and figure.quantity.until is None


def _is_whole(figure: Figure) -> bool:
    moment = figure.quantity.moment
    return moment is not None and None not in (moment.month, moment.day) and figure.quantity.until is None


@condition
@pairs(given=0, sought=1, find=_date_before)
def date_after(context: Context, last: Figures, first: Figures) -> bool:
    """The first is told as the day after the second: "on 12 March ... the next day, 13 March"."""
    return _date_before(context, last[0]) is first[0]


@condition
@pairs(given=0, sought=1, find=_day_before)
def day_after(context: Context, last: Figures, first: Figures) -> bool:
    """The first is told as the day after the second: "on Tuesday ... the next day, Wednesday"."""
    return _day_before(context, last[0]) is first[0]


@condition
def stands_alone(context: Context, day: Figures) -> bool:
    """The weekday says which day that was, and qualifies no noun: "a Tuesday", not "a Tuesday market"."""
    behind = [word_at(context, f, f.stop) for f in day]
    return all(word in _CLOSING for word in behind)
