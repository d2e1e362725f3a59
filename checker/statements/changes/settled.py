"""What becomes of the slots of a change once all around its word were looked at."""

from __future__ import annotations

from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.changes.drafts import Draft
from checker.statements.changes.levels import are_points, are_times, is_about_so_many_times, is_bare, measures
from checker.statements.changes.triggers import Sort


def _leaves_out_unit(draft: Draft, by: Figure) -> bool:
    """Whether a base without a unit has that of the amount before a comparative: "2 metres more than the old 62"."""
    base = draft.level
    is_before = draft.trigger.sort is Sort.COMPARATIVE and by.first < draft.trigger.token
    return is_before and base is not None and is_bare(base)


def settle(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Drop an amount that cannot be the difference of the levels, and percentages of percentages."""
    by, level = draft.get("by"), draft.level
    if level is None and not draft.trigger.direction and draft.trigger.sort is Sort.VERB and by is not None:
        del taken[by.start]
        draft.slots.clear()  # "reached 40", "moved 12 beds"
        return
    if level is not None and level.kind is Kind.PERCENT:
        draft.slots.pop("percent", None)
        draft.slots.pop("fraction", None)
    if by is not None and are_times(by):
        filled = draft.slots.pop("by")
        if is_about_so_many_times(by, draft.get("before"), draft.get("after")):
            draft.slots["factor"] = filled
    elif by is not None and level is not None and not measures(parse, by, level) and not _leaves_out_unit(draft, by):
        del draft.slots["by"]


def is_of_things(draft: Draft) -> bool:
    """Whether an amount is the object of the verb and no change: "cut 12 trees", without a level or another amount."""
    by = draft.get("by")
    if by is None or draft.level is not None or "percent" in draft.slots or draft.trigger.sort is not Sort.VERB:
        return False
    return by.kind is Kind.COUNT and not are_points(by)
