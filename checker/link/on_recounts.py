"""Conditions on facts that an ordinal tells and a count tells again: "the third storm ... those three storms"."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.recounted import recounted


@condition
@pairs(given=0, sought=1, find=recounted)
def counts_again(context: Context, second: Figures, first: Figures) -> bool:
    """The second counts all of what the first, an ordinal, numbers: "the third storm this week ... All three"."""
    return recounted(context, second[0]) is first[0]
