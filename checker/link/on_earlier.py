"""Conditions on a duration that leads back from one date to another: "in 2010 ... two years earlier, in 2008"."""

from __future__ import annotations

from checker.link.conditions import Context
from checker.link.neighbours import between, word_at
from checker.link.on_elapsed import dated, told_behind
from checker.model.figure import Figure

_POINTING = frozenset(("that", "this", "then", "it"))  # "two years before that"
_OTHERS = frozenset(("had", "for"))  # of another date: "before the club he had joined in", "his trial for a theft in"


def _until(context: Context, span: Figure) -> Figure | None:
    """The date behind "ten years before": "ten years before the 2004 vote"."""
    last = told_behind(context, span, "ahead")
    if last is None or word_at(context, span, span.stop + 1) in _POINTING:
        return None
    return last if _OTHERS.isdisjoint(between(context, span, last)) else None


def _dated(context: Context, span: Figure) -> Figure | None:
    return dated(context, span, _until(context, span))
