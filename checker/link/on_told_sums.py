"""The condition that a total and the parts told beside it belong together, by their numbers."""

from __future__ import annotations

from checker.link import told_sums
from checker.link.conditions import Context, Figures, condition, gathers


@condition
@gathers(given=0, sought=1, find=told_sums.parts_told, among=told_sums.wholes_told)
def told_in_parts(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are told beside the whole and make it, or miss it by one digit, or their former levels make it."""
    return told_sums.parts_told(context, whole[0]) == parts
