"""The condition that a total and the parts told beside it belong together, by their numbers."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.lists_apart import list_of, totals_of_lists
from checker.link.scaled_sums import parts_at_scale, wholes_at_scale
from checker.link.told_sums import parts_told, wholes_told
from checker.model.figure import Figure


def _parts(context: Context, whole: Figure) -> Figures:
    """The parts that words and digits give a total, those but for the scale of one, else a list elsewhere."""
    return parts_told(context, whole) or parts_at_scale(context, whole) or list_of(context, whole)


def _wholes(context: Context) -> list[Figure]:
    return [*wholes_told(context), *wholes_at_scale(context), *totals_of_lists(context)]


@condition
@gathers(given=0, sought=1, find=_parts, among=_wholes)
def told_in_parts(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts, beside the whole or in a list elsewhere, make it, or miss it by one digit or one scale."""
    return _parts(context, whole[0]) == parts
