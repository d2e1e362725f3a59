"""Conditions on margins and leads that are told beside, or apart from, the two figures that they lie between."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import word_at
from checker.model.figure import Figure

_set = partial(word_set, "margins")


@condition
def told_as_margin(context: Context, role: Figures) -> bool:
    """The figure says by how much: "fell by six votes, with 44 for", "second with 640,000, under 100,000 behind"."""
    return all(_is_behind_by(context, f) or word_at(context, f, f.past) in _set("comparing") for f in role)


def _is_behind_by(context: Context, figure: Figure) -> bool:
    return word_at(context, figure, figure.opening - 1) == "by"
