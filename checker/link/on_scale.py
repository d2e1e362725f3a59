"""Conditions on figures that have the same digits on two scales: "30 trillion rupiah" and "30bn rupiah"."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition


@condition
def of_one_rate(context: Context, first: Figures, second: Figures) -> bool:
    """Both are counted out by the same, or neither is: "$612m, or $1.36 a share" are two."""
    del context
    return len({f.quantity.per for role in (first, second) for f in role}) == 1
