"""Conditions on the word before a number that loosens or bounds it: "about", "more than"."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from checker.link.conditions import Context, Figures, condition
from checker.model.quantity import Hedge

_NAMES = {hedge: hedge.value.replace(" ", "-") for hedge in Hedge}
Hedges: TypeAlias = Annotated[str, frozenset(_NAMES.values())]  # several, with a space between them


@condition
def hedged(context: Context, role: Figures, hedges: Hedges) -> bool:
    """The figure stands behind a hedge of one of the kinds named: "over", "at-least", "under", "up-to", "nearly"."""
    del context
    return all(_NAMES[f.quantity.hedge] in hedges.split() for f in role)
