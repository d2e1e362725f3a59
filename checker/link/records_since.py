"""What is told to be more than in any year since one, and the years in between: "more than in any year since 2021"."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_CUE = frozenset(("since",))
_BACK = 2  # sentences from a list of years to the cue


def record_since(context: Context, other: Figure) -> Figure | None:
    """The number that is more than in any year since one, for the number of a later year; None where there is none."""
    sinces = context.telling("more than in any since", _CUE, _is_since_any)
    year = _year_behind(context, other) if sinces else None
    if year is None or other.kind is not Kind.COUNT:
        return None
    for since in sinces:
        told = since.quantity.moment.year if since.quantity.moment else None
        if told is None or not told < year or not 0 < other.sentence - since.sentence <= _BACK:
            continue
        near = [f for n in range(since.sentence, other.sentence) for f in context.by_sentence.get(n, ())]
        counts = [f for f in near if f.kind is Kind.COUNT]
        if len(counts) == 1 and other.paragraph - since.paragraph <= 1:
            return counts[0]
    return None


def _is_since_any(context: Context, date: Figure) -> bool:
    """Whether a year ends "more were seen than in any year since 2021"."""
    words = context.words(date)[: date.opening]
    any_year = words[-5:-2] == ["than", "in", "any"] and words[-1] == "since"
    return date.kind is Kind.DATE and any_year and "more" in words[:-5]


def _year_behind(context: Context, figure: Figure) -> int | None:
    """The year of "1,402 in 2021", where nothing else stands between."""
    if word_at(context, figure, figure.stop) != "in":
        return None
    dates = (f for f in context.by_sentence[figure.sentence] if f.kind is Kind.DATE and f.opening == figure.stop + 1)
    moment = next((f.quantity.moment for f in dates), None)
    return moment.year if moment else None
