"""Conditions on a level and the former one told beside it, which words of change lead from one to the other."""

from __future__ import annotations

from checker.link import moves
from checker.link.conditions import Context, Figures, condition
from checker.link.moves import is_denied
from checker.link.ways import way_of, words_for

CARRIED = 9  # tokens before a figure in which such a verb and what it carries stand


@condition
def denied(context: Context, role: Figures) -> bool:
    """Words of the figure's clause deny what leads to it: "did not rise to 41", "failed to climb from 41 to 46"."""
    return any(is_denied(context, f) for f in role)


@condition
def of_split_shares(context: Context, role: Figures) -> bool:
    """The figure's sentence tells of a split or of bonus shares, so that one share before is not one behind."""
    return any(moves.of_split_shares(context.words(f)) for f in role)


@condition
def carried(context: Context, role: Figures) -> bool:
    """A verb that says no way leads to the figure: "the fall pushed sales to £4m", not "left home, rising to 4"."""
    return any(_is_carried(context.words(f)[max(0, f.opening - CARRIED) : f.opening]) for f in role)


def _is_carried(told: list[str]) -> bool:
    """Whether words before a level end in "to", and the last of them that carries or moves is one that carries."""
    last = next((word for word in reversed(told) if word in words_for("carrying") or way_of(word)), None)
    return told[-1:] == ["to"] and last in words_for("carrying")
