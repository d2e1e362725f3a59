"""Conditions on order: which of two figures is said to be the larger."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition
from checker.link.context import size_ratio
from checker.link.one_unit import one_unit
from checker.model.figure import Figure

RETOLD = 1.25  # an exact number is not farther than this from the round one that it stands beside


@condition
def same_fact_in_words(context: Context, first: Figures, second: Figures) -> bool:
    """The second is the first told exactly: of one unit and noun and nearly the same number."""
    del context
    return all(_is_exact(a, b) for a in first for b in second)


def _is_exact(loose: Figure, exact: Figure) -> bool:
    if exact.quantity.is_range or not one_unit(loose, exact):
        return False
    noun = exact.counted is None or (loose.counted is not None and loose.counted.lemma == exact.counted.lemma)
    return noun and size_ratio(loose, exact) < RETOLD
