"""Comparisons that say by what share one figure differs from the other: "71m, or 5.9 percent, above the 67m"."""

from __future__ import annotations

from msgspec.structs import replace

from checker.link.comparators import Comparison, texts
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_GAPS = frozenset((Kind.PERCENT, Kind.RATIO))
_UNFIT = _GAPS | {Kind.DURATION}  # "8% more than in the 12 months before": a time, and no base


def past_gap(context: Context, base: Figure, found: Comparison) -> Comparison:
    """A comparison with the share before it that says by how much: "71m, or 5.9 percent, above the 67m"."""
    if found.text not in texts("above") | texts("below") or found.text.endswith(("from", "on")):
        return found
    words = context.words(base)
    stop = found.first - (words[found.first - 1 : found.first] == [","])
    gap = next((f for f in context.earlier(base) if f.kind in _GAPS and f.stop == stop), None)
    if gap is None or base.kind in _UNFIT or "," in words[found.stop : base.opening]:
        return found
    return replace(found, first=gap.opening - (words[gap.opening - 1 : gap.opening] == ["or"]))
