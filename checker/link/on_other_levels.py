"""Conditions on a level that is said to fall or rise: of what and from where it came."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Doubt, Figures, condition
from checker.link.context import size_of, size_ratio
from checker.link.level_marks import lead_in
from checker.link.moved_objects import movers
from checker.link.one_unit import FACTOR, of_one_unit
from checker.link.steps import is_step
from checker.model.figure import Figure


@condition
def from_one_level(context: Context, after: Figures, before: Figures) -> Doubt:
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
