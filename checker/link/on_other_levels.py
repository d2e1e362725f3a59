"""Conditions on a level that is said to fall or rise: of what and from where it came."""

from __future__ import annotations

from collections.abc import Iterator

from checker.link.conditions import Context, Figures, condition
from checker.link.one_unit import of_one_unit
from checker.model.figure import Figure


@condition
def former_of_another(context: Context, before: Figures, after: Figures) -> bool:
    """Beside the former level stands another one that came from it: "to £9m from £3m, on sales up 6% to £212m"."""
    return any(level is not after[0] for f in before for level in _levels_beside(context, f))


def _levels_beside(context: Context, before: Figure) -> Iterator[Figure]:
    """The level that came "from" a former one, right in front of it or right behind it."""
    words = context.words(before)
    for level in context.beside(before):
        behind = level.start > before.start
        if behind:  # "from £3m to £9m"
            told = words[before.opening - 1] == "from" and words[before.past : level.opening] == ["to"]
        else:
            told = words[level.opening - 1] in ("to", "at") and words[level.past : before.opening] == ["from"]
        if told and (level.kind, level.quantity.unit) == (before.kind, before.quantity.unit):
            yield level


@condition
def change_of_another(context: Context, change: Figures, after: Figures, before: Figures) -> bool:
    """The change leads on to a level of its own: "to €310m from €290m, with services up 15% to €98m"."""
    reached = (level for f in change for level in _reached(context, f) if of_one_unit(level, after[0]))
    return any(level not in (after[0], before[0]) for level in reached)


def _reached(context: Context, change: Figure) -> list[Figure]:
    words = context.words(change)
    return [f for f in context.beside(change) if f.start > change.start and words[change.past : f.opening] == ["to"]]
