"""Conditions on figures of what is taken out of the others."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.exceptions import is_excepted


@condition
def excepted(context: Context, *roles: Figures) -> bool:
    """One of the figures is that of what is taken out: "cheaper than every capital except Hobart, on $560"."""
    return any(is_excepted(context, f) for role in roles for f in role)
