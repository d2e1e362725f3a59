"""Conditions on innings of cricket."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import is_behind_runs

_WICKETS = 10
_FEWEST = 20  # runs: with fewer, "6-4" may be another game's


@condition
def behind_runs(context: Context, role: Figures) -> bool:
    """The figure is the wickets of "312 for seven"."""
    return all(is_behind_runs(context, figure) for figure in role)
