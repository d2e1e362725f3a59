"""The figures that stand beside one: two that are told together twice tell of one thing: "$130m, or $1.07 a share"."""

from __future__ import annotations

from checker.link.context import Context, Value, value
from checker.link.on_things import same_class
from checker.link.small_numbers import SMALL
from checker.model.figure import Figure
from checker.model.quantity import Kind

KINDS = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.COUNT)


def share_a_figure(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the sentences of two figures have another figure in common that says something by itself."""
    return figures_shared(context, first, second) > 0


def figures_shared(context: Context, first: Figure, second: Figure) -> int:
    """How many other figures that say something by themselves the sentences of two have in common."""
    ours, theirs = _told(context, first), _told(context, second)
    return sum(
        any(here is not first for here in ours[what]) and any(there is not second for there in theirs[what])
        for what in ours.keys() & theirs.keys()
    )


def all_else_differs(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the sentences have other figures alike, none of them equal: a slip changes one, two things differ in all.

    "Ford sold 262,000 cars, down 4%. ... Toyota sold 231,000 cars, up 7%."
    """
    theirs = [f for f in context.by_sentence[second.sentence] if f is not second]
    alike = [(a, b) for a in context.by_sentence[first.sentence] if a is not first for b in theirs if _are_alike(a, b)]
    return bool(alike) and not any(value(a) == value(b) for a, b in alike)


def has_all_else(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the sentences of two have the same other figures that say something by themselves, one at least."""
    ours, theirs = _told(context, first), _told(context, second)
    return ours != {} and ours.keys() == theirs.keys()


def is_told_beside(context: Context, first: Figure, second: Figure) -> bool:
    """Whether another figure in the sentence of one says what the other does: it is that one which is told again."""
    ours = (f for f in context.by_sentence[first.sentence] if f is not first)
    theirs = (f for f in context.by_sentence[second.sentence] if f is not second)
    return value(second) in map(value, ours) or value(first) in map(value, theirs)


def _are_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind and unit, and count things of one class or nothing."""
    if a.kind not in (*KINDS, Kind.AGE) or (a.kind, a.quantity.unit) != (b.kind, b.quantity.unit):
        return False
    return same_class(a.counted, b.counted) or (a.counted is None and b.counted is None)


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
