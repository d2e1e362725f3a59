"""Which figures may tell a fact that the article tells again."""

from __future__ import annotations

from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

LAPSES = frozenset(("earlier", "later", "ago", "before", "after"))


def is_lapse(context: Context, figure: Figure) -> bool:
    """Whether a duration tells when something else was: "24 hours earlier"."""
    behind = context.words(figure)[figure.stop : figure.stop + 1]
    return figure.kind is Kind.DURATION and not LAPSES.isdisjoint(behind)
