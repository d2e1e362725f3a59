"""The condition that a total and the parts told beside it belong together, by their numbers."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.scaled_sums import parts_at_scale, wholes_at_scale
from checker.link.told_sums import parts_told, wholes_told
from checker.model.figure import Figure


def _parts(context: Context, whole: Figure) -> Figures:
    """The parts that words and digits give a total, else those that it has but for the scale of one figure."""
    return parts_told(context, whole) or parts_at_scale(context, whole)


def _wholes(context: Context) -> list[Figure]:
    return [*wholes_told(context), *wholes_at_scale(context)]


@condition
@gathers(given=0, sought=1, find=_parts, among=_wholes)
def told_in_parts(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are told beside the whole and make it, or miss it by one digit or one scale."""
    return _parts(context, whole[0]) == parts
