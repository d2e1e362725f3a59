"""Conditions on a level that is said to fall or rise: of what and from where it came."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.one_unit import of_one_unit
from checker.model.figure import Figure


@condition
def change_of_another(context: Context, change: Figures, after: Figures, before: Figures) -> bool:
    """The change leads on to a level of its own: "to €310m from €290m, with services up 15% to €98m"."""
    reached = (level for f in change for level in _reached(context, f) if of_one_unit(level, after[0]))
    return any(level not in (after[0], before[0]) for level in reached)


def _reached(context: Context, change: Figure) -> list[Figure]:
    words = context.words(change)
    return [f for f in context.beside(change) if f.start > change.start and words[change.past : f.opening] == ["to"]]
