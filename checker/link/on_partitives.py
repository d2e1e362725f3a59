"""Condition on a figure that is told as some of what another one counts."""

from __future__ import annotations

from itertools import islice

from checker.link.conditions import Context, Figures, condition
from checker.link.told_shares import is_of


@condition
def whole_of_others(context: Context, role: Figures) -> bool:
    """Another figure is told as so many of it: "127 of the 243 seats"."""
    return any(is_of(context.words(f), part, f) for f in role for part in islice(context.earlier(f), 1))
