"""The condition that an ordinal is the place in a row of what comes one after the other."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition


@condition
def of_a_row(context: Context, role: Figures) -> bool:
    """The ordinal is of what comes one after the other: "the sixth game", not "the sixth seed"."""
    del context
    units = word_set("ordinals_in_a_row", "units")
    return all(f.counted is not None and f.counted.lemma in units for f in role)
