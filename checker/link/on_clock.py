"""Conditions on clock times."""

from __future__ import annotations

from checker.link.conditions import Context, Doubt, Figures, condition, pairs
from checker.link.neighbours import between, times_behind, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment

_NOON, _DAWN = 12, 6  # hours
_JOINS = (["("], ["/"], [","], ["-"], ["–"], [",", "or"], ["or"], [",", "which", "is"], [",", "that", "is"], ["is"])
_PLACE = 7  # tokens of a place and what joins another time to it


def _beside(context: Context, here: Figure) -> Figure | None:
    """The time that a bracket, a slash or a comma behind a time gives for another zone."""
    there = next(times_behind(context, here), None)
    if there is None or there.kind is not Kind.TIME or here.quantity.until:
        return None
    zones = [f.quantity.moment.zone if f.quantity.moment else None for f in (here, there)]
    if None in zones or zones[0] == zones[1]:
        return None
    told = between(context, here, there)
    placed = here.unit is None  # "3pm in London (10am in New York)"
    return there if told in _JOINS or (placed and _joins_behind_place(told)) else None


def _joins_behind_place(told: list[str]) -> bool:
    """Whether the words between are a place and what joins the time of another one: "in london (", "in rome , or"."""
    return len(told) <= _PLACE and any(told[-len(join) :] == join for join in _JOINS if join != [","])


@condition
@pairs(given=0, sought=1, find=_beside)
def zoned_beside(context: Context, here: Figures, there: Figures) -> bool:
    """The second time stands just behind the first, for another zone: "9pm BST (2000 GMT)"."""
    return _beside(context, here[0]) is there[0]


@condition
def within_half_day(context: Context, times: Figures) -> bool:
    """The two ends of a range are both of the morning, or both of the afternoon: "from 10am to 9am"."""
    del context
    return all(_is_of_half_day(f) for f in times)


def _is_of_half_day(figure: Figure) -> bool:
    return _share_half_day(figure.quantity.moment, figure.quantity.until)


def _share_half_day(first: Moment | None, last: Moment | None) -> bool:
    if first is None or last is None or first.hour is None or last.hour is None:
        return False
    return first.hour // _NOON == last.hour // _NOON and min(first.hour, last.hour) >= _DAWN


@condition
def overnight(context: Context, times: Figures) -> Doubt:
    """Words that let a range of times end on another day: "the next day", "a 23-hour vigil"."""
    words = context.words(times[0])
    near = words_for("overnight").intersection(words)
    return Doubt((f"it may end on another day: {', '.join(sorted(near))}",) if near else ())
