"""Conditions on what became of the parts of a whole."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.outcomes import parts_by_outcome


@condition
@gathers(given=0, sought=1, find=parts_by_outcome)
def ended_apart(context: Context, whole: Figures, parts: Figures) -> bool:
    """Nobody is in two of the parts of the whole: "Twelve were on board. Seven died and five were rescued"."""
    return parts_by_outcome(context, whole[0]) == parts
