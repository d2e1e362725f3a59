"""Conditions on what "alone" says of a figure: that it is a part of what was told before."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from checker.languages.lexicon import word_set
from checker.languages.things import is_covered
from checker.link.amounts_by_unit import unit_of
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.periods import measure_of
from checker.model.figure import Figure

BEHIND = 6  # tokens behind a figure in which "alone" stands
BACK = 2  # sentences before it in which the whole is told
MOST = 8  # figures before it that are looked at


def whole_of_alone(context: Context, part: Figure) -> Figure | None:
    """The figure before a part "in December alone" that tells the same of more: the same verb or measure, and noun.

    Only times are looked at: "in Spain alone" is a part of something, but seldom of the figure before it.
    """
    words = context.words(part)
    behind = words[part.stop : part.stop + BEHIND]
    if "alone" not in behind or _another_between(context, part):
        return None
    if _times().isdisjoint(behind[: behind.index("alone")]):
        return None
    at = context.place[part.start]
    before = reversed(context.figures[max(0, at - MOST) : at])
    return next((f for f in before if _tells_the_same(context, f, part)), None)


@condition
@pairs(given=0, sought=1, find=whole_of_alone)
def alone_of(context: Context, part: Figures, whole: Figures) -> bool:
    """The part is told with "alone" behind it, and the whole is the figure before it that tells the same of more."""
    return whole_of_alone(context, part[0]) is whole[0]


def _another_between(context: Context, part: Figure) -> bool:
    """Whether another figure stands between the part and "alone"."""
    alone = context.words(part).index("alone", part.stop)
    alike = (f for f in context.by_sentence[part.sentence] if f.kind is part.kind)
    return any(part.first < f.first < alone for f in alike)


def _tells_the_same(context: Context, whole: Figure, part: Figure) -> bool:
    if unit_of(whole) != unit_of(part):
        return False
    if part.sentence - whole.sentence > BACK or part.paragraph - whole.paragraph > 1:
        return False
    if _apart(whole.scope.places, part.scope.places) or _apart(_dated(whole), _dated(part)):
        return False
    if part.counted and whole.counted:
        return is_covered(part.counted.lemma, whole.counted.lemma)
    one, other = measure_of(context, whole), measure_of(context, part)
    return one == other if one or other else whole.verb is not None and whole.verb == part.verb


def _apart(first: Iterable[str], second: Iterable[str]) -> bool:
    one, other = frozenset(first), frozenset(second)
    return bool(one and other) and one.isdisjoint(other)


def _dated(figure: Figure) -> list[str]:
    """The times of a figure that are as short as what stands before "alone"."""
    return [time for time in figure.scope.times if not _times().isdisjoint(time.split())]


@cache
def _times() -> frozenset[str]:
    return word_set("periods", "short") | word_set("periods", "months")
