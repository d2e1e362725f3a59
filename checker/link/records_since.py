"""What is told to be more than in any year since one, and the years in between: "more than in any year since 2021"."""

from __future__ import annotations

from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_CUE = frozenset(("since",))
_BACK = 2  # sentences from a list of years to the cue


def listed_since(context: Context) -> list[Figure]:
    """The numbers that may be of the years behind a cue: few articles have one."""
    sinces = _sinces(context)
    counts = context.of_kind(Kind.COUNT) if sinces else []
    behind = {since.sentence + apart for since in sinces for apart in range(1, _BACK + 1)}
    return [f for f in counts if f.sentence in behind]


def record_since(context: Context, other: Figure) -> Figure | None:
    """The number that is more than in any year since one, for the number of a later year; None where there is none."""
    year = _year_behind(context, other)
    if year is None:
        return None
    behind = [f for n in range(other.sentence - _BACK, other.sentence) for f in context.by_sentence.get(n, ())]
    for since in (f for f in behind if _is_since_any(context, f)):
        told = since.quantity.moment.year if since.quantity.moment else None
        if told is None or not told < year:
            continue
        near = [f for n in range(since.sentence, other.sentence) for f in context.by_sentence.get(n, ())]
        counts = [f for f in near if f.kind is Kind.COUNT]
        if len(counts) == 1 and other.paragraph - since.paragraph <= 1:
            return counts[0]
    return None


def _sinces(context: Context) -> list[Figure]:
    return context.telling("more than in any year since", _CUE, _is_since_any)


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
