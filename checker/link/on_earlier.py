"""Conditions on a duration that leads back from one date to another: "in 2010 ... two years earlier, in 2008"."""

from __future__ import annotations

from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.neighbours import between, times_before, word_at
from checker.link.on_elapsed import counted, dated, fits, from_another, led_to, of_sentence_before, told_behind
from checker.model.figure import Figure

_POINTING = frozenset(("that", "this", "then", "it"))  # "two years before that"
_TOLD_BACK = "had"
_OTHERS = frozenset(("had", "for"))  # of another date: "before the club he had joined in", "his trial for a theft in"


def _backward(context: Context, span: Figure) -> Figure | None:
    return led_to(context, span, "earlier")


@condition
@pairs(given=0, sought=1, find=_backward)
def leads_back_to(context: Context, span: Figures, first: Figures) -> bool:
    """The duration leads back to the date: "two years earlier, in 2008"."""
    return _backward(context, span[0]) is first[0]


def _counted_back(context: Context, span: Figure) -> Figure | None:
    """The date before the duration, or the only one of the sentence before: "He had gone missing six days earlier"."""
    last = counted(context, span)
    if last is None and _TOLD_BACK in context.words(span)[: span.opening] and not any(times_before(context, span)):
        return of_sentence_before(context, span)
    return last


@condition
@pairs(given=0, sought=1, find=_counted_back)
def counted_back_from(context: Context, span: Figures, last: Figures) -> bool:
    """The duration is counted back from the date before it: "in 2010 she won and two years earlier"."""
    return _counted_back(context, span[0]) is last[0]


@condition
def counted_back_from_another(context: Context, span: Figures, first: Figures, last: Figures) -> Doubt:
    """The duration fits another date of its sentence: "won in 2010 and 2014, having come second two years before"."""
    return from_another(context, span[0], last[0], lambda other: fits(first[0], other, span[0]))


def _until(context: Context, span: Figure) -> Figure | None:
    """The date behind "ten years before": "ten years before the 2004 vote"."""
    last = told_behind(context, span, "ahead")
    if last is None or word_at(context, span, span.stop + 1) in _POINTING:
        return None
    return last if _OTHERS.isdisjoint(between(context, span, last)) else None


def _dated(context: Context, span: Figure) -> Figure | None:
    return dated(context, span, _until(context, span))


@condition
@pairs(given=0, sought=1, find=_until)
def time_before(context: Context, span: Figures, last: Figures) -> bool:
    """The duration is the time until a date: "ten years before the 2004 vote"."""
    return _until(context, span[0]) is last[0]


@condition
@pairs(given=0, sought=1, find=_dated)
def dated_before(context: Context, span: Figures, first: Figures) -> bool:
    """The date stands just before the duration, or behind both: "in 1994, ten years before"."""
    return _dated(context, span[0]) is first[0]
