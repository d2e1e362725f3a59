"""Condition on a floor and the building that it is a floor of: "the ninth floor of the six-storey hotel"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context
from checker.model.figure import Figure

_set = partial(word_set, "floors")

NEAR = 3  # sentences on either side of a floor in which its building is told
NAMED = 4  # tokens behind "of the" in which the building is named


def _named(context: Context, whole: Figure) -> list[str]:
    """The words in which the building is named behind its floors."""
    return context.words(whole)[whole.past : whole.past + 3]
