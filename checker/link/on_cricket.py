"""Conditions on innings of cricket."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import is_behind_runs


@condition
def behind_runs(context: Context, role: Figures) -> bool:
    """The figure is the wickets of "312 for seven"."""
    return all(is_behind_runs(context, figure) for figure in role)
