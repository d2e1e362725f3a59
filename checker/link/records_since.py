"""What is told to be more than in any year since one, and the years in between: "more than in any year since 2021"."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_BACK = 2  # sentences from a list of years to the cue


def _year_behind(context: Context, figure: Figure) -> int | None:
    """The year of "1,402 in 2021", where nothing else stands between."""
    if word_at(context, figure, figure.stop) != "in":
        return None
    dates = (f for f in context.by_sentence[figure.sentence] if f.kind is Kind.DATE and f.opening == figure.stop + 1)
    moment = next((f.quantity.moment for f in dates), None)
    return moment.year if moment else None
