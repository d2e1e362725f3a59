"""Figures that are no levels: what something was after, spans that are one of several."""

from __future__ import annotations

from checker.link.comparators import words_for
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_ARTICLES = frozenset(("a", "an", "the"))


def is_aside(context: Context, figure: Figure) -> bool:
    """Whether a figure only says after what something was: "a profit of £12m, after a £3m charge"."""
    before = context.words(figure)[max(0, figure.opening - 2) : figure.opening]
    return before[:1] == ["after"] and before[-1] in _ARTICLES


def is_numbered(context: Context, figure: Figure) -> bool:
    """Whether a figure is a span that is one of several, and so no level: "the first two years", "the same quarter"."""
    before = context.words(figure)[max(0, figure.opening - 1) : figure.opening]
    spans = (Kind.DURATION, Kind.RATIO)  # "two quarters" may be a half
    return figure.kind in spans and not words_for("numbering").isdisjoint(before)
