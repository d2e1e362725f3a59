"""The figures that stand beside one: two that are told together twice tell of one thing: "$130m, or $1.07 a share"."""

from __future__ import annotations

from checker.link.context import Context, Value, value
from checker.link.small_numbers import SMALL
from checker.model.figure import Figure
from checker.model.quantity import Kind

KINDS = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.COUNT)


def share_a_figure(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the sentences of two figures have another figure in common that says something by itself."""
    ours, theirs = _told(context, first), _told(context, second)
    return any(
        here is not first and any(there is not second for there in theirs[what])
        for what in ours.keys() & theirs.keys()
        for here in ours[what]
    )


def _told(context: Context, figure: Figure) -> dict[Value, list[Figure]]:
    """The figures of a figure's sentence that say something by themselves, by what they say."""
    known = context.once("told in sentences", dict[int, dict[Value, list[Figure]]])
    if figure.sentence not in known:
        told: dict[Value, list[Figure]] = {}
        for other in filter(_says_something, context.by_sentence[figure.sentence]):
            told.setdefault(value(other), []).append(other)
        known[figure.sentence] = told
    return known[figure.sentence]


def _says_something(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return figure.kind in KINDS and numbers != () and (figure.kind is not Kind.COUNT or numbers[0].value >= SMALL)
