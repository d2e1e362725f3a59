"""Figures told as the two ends of a row by words that say so: "38 minutes with the quickest, 52 with the slowest"."""

from __future__ import annotations

from functools import cache

from checker.languages.lexicon import load
from checker.link.context import Context
from checker.link.one_unit import of_one_unit
from checker.model.figure import Figure
from checker.model.quantity import Kind

TIMES = (Kind.DURATION,)
KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION)


def other_end(context: Context, low: Figure) -> Figure | None:
    """The upper end of the row of which a figure is told as the lower one, where no third figure of theirs stands."""
    row = [f for f in context.beside(low) if f.kind in KINDS and (f is low or _are_alike(low, f))]
    if len(row) != 2 or any(len(f.quantity.numbers) != 1 for f in row):
        return None
    words = context.words(low)
    found = [(words.index(a), words.index(b)) for a, b in _pairs(_sort(low)) if words.count(a) == words.count(b) == 1]
    if len(found) != 1:
        return None
    first, second = row
    ends = sorted(found[0])
    in_turn = ends[0] < first.opening < ends[1] < second.opening  # "the lowest 12, the highest 15"
    behind = first.past <= ends[0] < second.opening and ends[1] >= second.past  # "12 with the lowest, 15 with"
    if not (in_turn or behind):
        return None
    lower = first if ends[0] == found[0][0] else second
    return row[1 - row.index(low)] if lower is low else None


def lower_ends(context: Context) -> list[Figure]:
    """The figures told as the lower end of a row."""
    return context.telling("lower ends", _lower(), other_end)


def _are_alike(a: Figure, b: Figure) -> bool:
    return of_one_unit(a, b) or a.kind is b.kind is Kind.AGE or (a.kind in TIMES and b.kind is Kind.COUNT)


def _sort(figure: Figure) -> str:
    """For which sort of figure words are looked up: a bare number may be an age, or measure whatever is told of."""
    return "bare" if figure.kind is Kind.COUNT and figure.counted is None else figure.kind.value


@cache
def _pairs(sort: str) -> tuple[tuple[str, str], ...]:
    """The words for the lower and the upper end of a row of a sort of figures."""
    told = (pair.split() for name in ("any", sort) for pair in load("ends").get(name, "").split(",") if pair)
    return tuple((low, high) for low, high in told)


@cache
def _lower() -> frozenset[str]:
    return frozenset(low for sort in load("ends") for low, _ in _pairs(sort))
