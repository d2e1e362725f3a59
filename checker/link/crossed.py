"""A mark that a price or an index went past, and the step and the level by which it did.

"Oil went back above $60 a barrel on Monday. Light crude gained 90 cents to $60.40."
"""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_changes import step_of
from checker.link.told_changes import direction
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "crossed")

KINDS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
AHEAD = 4  # sentences behind the mark in which the step is told
VERB = 4  # tokens before "above $60" in which something is said to go there
PER_UNIT = 100  # cents in a dollar
FARTHEST = 3  # times the mark: a level farther off is of something else


class Crossing(Struct, frozen=True):
    """A step, and the level that it led to."""

    step: Figure
    level: Figure


def crossing(context: Context, mark: Figure) -> Crossing | None:
    """The step that led past a mark; None where none is told, or where the mark was not passed just now."""
    known: dict[int, Crossing | None] = context.once("crossings", dict)
    if mark.start not in known:
        known[mark.start] = _crossing(context, mark) if mark.kind in KINDS else None
    return known[mark.start]


def marks(context: Context) -> list[Figure]:
    """The marks of an article that something went past."""
    return context.telling("marks", _set("past"), crossing)


def _crossing(context: Context, mark: Figure) -> Crossing | None:
    way = _way_past(context, mark)
    if not way:
        return None
    told = []
    for number in range(mark.sentence, mark.sentence + AHEAD + 1):
        for figure in context.by_sentence.get(number, ()):
            step = _step_to(context, figure, mark) if figure is not mark else None
            if step is not None and direction(context, step) == way:
                told.append(Crossing(step, figure))
    return next((each for each in told if _passes(each, mark)), told[0] if told else None)


def _way_past(context: Context, mark: Figure) -> int:
    """Which way something went past a mark: "surged back above $60"; 0 where it stayed there, or had gone before."""
    words = context.words(mark)
    at = mark.first - 1  # "above" may be its hedge
    while at > 0 and words[at] in _set("determiners"):
        at -= 1
    way = (words[at] in _set("above")) - (words[at] in _set("below")) if at > 0 else 0
    before = words[max(0, at - VERB) : at]
    moved = not _set("moving").isdisjoint(before)
    if not moved or not _set("other").isdisjoint(words):
        return 0
    if words[at] == "through":
        way = 1 if not _set("up").isdisjoint(before) else -1 if not _set("down").isdisjoint(before) else 0
    return way


def _step_to(context: Context, level: Figure, mark: Figure) -> Figure | None:
    """The step that led to a level in the unit of a mark: "added 90 cents to $60.40", "$60.40, up 90 cents"."""
    if (level.kind, level.quantity.unit) != (mark.kind, mark.quantity.unit) or level.quantity.is_range:
        return None
    places = (frozenset(level.scope.places), frozenset(mark.scope.places))
    elsewhere = all(places) and places[0].isdisjoint(places[1])
    if elsewhere or (level.sentence == mark.sentence and level.start < mark.start):
        return None
    ratio = level.quantity.numbers[0].value / mark.quantity.numbers[0].value if mark.quantity.numbers[0].value else 0
    if not 1 < ratio * FARTHEST < FARTHEST * FARTHEST or set(level.scope.times) - set(mark.scope.times):
        return None
    words = context.words(level)
    before = next(context.earlier(level), None)
    stop = max(before.stop, before.counted.stop if before.counted else 0) if before else 0
    if before is not None and words[stop : level.opening] in (["to"], ["at"]) and _is_step(context, before, level):
        return before
    behind = next((f for f in context.beside(level) if f.start > level.start), None)
    follows = behind is not None and _set("joining").issuperset(words[level.stop : behind.opening])
    return behind if follows and behind is not None and _is_step(context, behind, level) else None


def _is_step(context: Context, step: Figure, level: Figure) -> bool:
    return step.kind in KINDS and not step.quantity.is_range and step_of(context, (step,), (level,))


def _passes(crossing: Crossing, mark: Figure) -> bool:
    """Whether the mark lies within the step, which may be in cents of its unit."""
    step, level = crossing.step.quantity, crossing.level.quantity
    gap = abs(level.numbers[0].value - mark.quantity.numbers[0].value)
    return gap <= step.numbers[0].value / (1 if step.unit == level.unit else PER_UNIT)
