"""Comparisons that say by what share one figure differs from the other: "71m, or 5.9 percent, above the 67m".

What stands before that share is either of two things, and the numbers tell which: the level that is above the other, as
here, or how far another one is above it: "4m, or 5.9 percent, above the 67m".
"""

from __future__ import annotations

from math import inf, log

from msgspec.structs import replace

from checker.link.comparators import Comparison, texts
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_GAPS = frozenset((Kind.PERCENT, Kind.RATIO))
_UNFIT = _GAPS | {Kind.DURATION}  # "8% more than in the 12 months before": a time, and no base


def gap_before(context: Context, base: Figure, found: Comparison) -> Figure | None:
    """The share right before a comparison that says by how much: the 5.9 percent of "71m, or 5.9 percent, above"."""
    if found.text not in texts("above") | texts("below") or found.text.endswith(("from", "on")):
        return None
    words = context.words(base)
    if base.kind in _UNFIT or "," in words[found.stop : base.opening]:
        return None
    stop = found.first - (words[found.first - 1] in (",", ")"))
    return next((f for f in context.earlier(base) if f.kind in _GAPS and f.stop == stop), None)


def past_gap(context: Context, gap: Figure, found: Comparison) -> Comparison:
    """A comparison with the share before it that says by how much."""
    return replace(found, first=gap.opening - (context.words(gap)[gap.opening - 1] in ("or", "(")))


def is_apart(level: Figure, gap: Figure, base: Figure, way: int) -> bool:
    """Whether a figure before a share is itself the level that is above (+1) or below (-1) a base, and no step."""
    share = gap.quantity.numbers[0].value / (100 if gap.kind is Kind.PERCENT else 1)
    told = level.quantity.numbers[0].value, base.quantity.numbers[0].value
    units = {level.quantity.unit, base.quantity.unit} - {None}  # one of them may leave its unit out
    if len(units) > 1 or min(*told, share) <= 0:
        return False
    ratio, at_level = log(told[0] / told[1]), 1 + way * share
    return abs(ratio - (log(at_level) if at_level > 0 else inf)) < abs(ratio - log(share))
