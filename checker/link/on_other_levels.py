"""Conditions on a level that is said to fall or rise: of what and from where it came."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, Numbers, condition
from checker.link.context import size_of, size_ratio
from checker.link.level_marks import lead_in
from checker.link.moved_objects import movers
from checker.link.one_unit import FACTOR, of_one_unit
from checker.link.steps import is_step
from checker.model.figure import Figure


@condition
def from_one_level(context: Context, after: Numbers, before: Numbers) -> Doubt:
    """No level told first is beyond the first figure: "reached 247, above the 243 of May, then eased to 244"."""
    told = after[0], before[0]
    return Doubt(f"from another level: {f.text}" for f in context.earlier(after[0]) if _may_lead(context, f, *told))


def _may_lead(context: Context, other: Figure, after: Figure, before: Figure) -> bool:
    """Whether another figure may be the level from which one came, and is on the other side of it."""
    if other.start >= before.start or not of_one_unit(other, after) or is_step(context, other):
        return False
    between = (size_of(other) - size_of(after)) * (size_of(before) - size_of(after)) < 0
    return between and size_ratio(other, after) < FACTOR


@condition
def of_its_own_thing(context: Context, after: Figures) -> Doubt:
    """What is said to be moved to it was named before: not "three penalties, the last of which cut the gap to 5"."""
    named = [(f, _moved_thing(context.words(f), f)) for f in after]
    return Doubt(f"of another thing: {thing}" for f, thing in named if thing)


def _moved_thing(words: list[str], after: Figure) -> str:
    """The noun that stands with its article between a verb and the "to" before a level, if nothing before has it."""
    lead, _ = lead_in(words, after)
    if lead is None or words[lead] != "to":
        return ""
    verb = next((at for at in range(lead - 1, -1, -1) if words[at] in movers()), lead)
    named = words[verb + 1 : lead]
    if len(named) < 2 or named[0] not in word_set("closed", "D") or named[-1] in words[:verb]:
        return ""
    return named[-1]


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
