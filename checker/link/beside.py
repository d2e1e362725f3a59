"""The figures that stand beside one: two that are told together twice tell of one thing: "$130m, or $1.07 a share"."""

from __future__ import annotations

from checker.link.context import Context, Value, value
from checker.model.figure import Figure
from checker.model.quantity import Kind

KINDS = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.COUNT)
SMALL = 13  # smaller counts stand beside anything


def share_a_figure(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the sentences of two figures have another figure in common that says something by itself."""
    return not _beside(context, first).isdisjoint(_beside(context, second))


def _beside(context: Context, figure: Figure) -> frozenset[Value]:
    told = context.once("told in sentences", dict[int, list[tuple[Figure, Value]]])
    if figure.sentence not in told:
        told[figure.sentence] = [(f, value(f)) for f in context.by_sentence[figure.sentence] if _says_something(f)]
    return frozenset(what for other, what in told[figure.sentence] if other is not figure)


def _says_something(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return figure.kind in KINDS and numbers != () and (figure.kind is not Kind.COUNT or numbers[0].value >= SMALL)
