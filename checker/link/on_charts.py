"""Conditions on the places of a chart."""

from __future__ import annotations

from checker.link.charts import charted, other_holder
from checker.link.conditions import Context, Figures, condition, pairs


@condition
@pairs(given=0, sought=1, find=other_holder, among=charted)
def held_by_another(context: Context, first: Figures, second: Figures) -> bool:
    """Both are places in one chart, of two told one behind the other: "Hold On dropped to five, and Hey to nine"."""
    return other_holder(context, first[0]) is second[0]
