"""Conditions on clock times."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.neighbours import between, times_behind
from checker.model.figure import Figure
from checker.model.quantity import Kind

_JOINS = (["("], ["/"], [","], ["-"], ["–"], [",", "or"], ["or"])


def _beside(context: Context, here: Figure) -> Figure | None:
    """The time that a bracket, a slash or a comma behind a time gives for another zone."""
    there = next(times_behind(context, here), None)
    if there is None or there.kind is not Kind.TIME or None in (here.unit, there.unit) or here.unit == there.unit:
        return None
    return there if between(context, here, there) in _JOINS and not here.quantity.until else None


@condition
@pairs(given=0, sought=1, find=_beside)
def zoned_beside(context: Context, here: Figures, there: Figures) -> bool:
    """The second time stands just behind the first, for another zone: "9pm BST (2000 GMT)"."""
    return _beside(context, here[0]) is there[0]
