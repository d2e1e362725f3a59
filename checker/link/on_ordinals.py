"""Conditions on ordinals that number what comes one after the other."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "ordinals_in_a_row")

_MANY = 10  # ordinals from this on are told in turn
_SHORT = ("second", "minute")  # so soon nothing comes between


@condition
def of_a_row(context: Context, role: Figures) -> bool:
    """The ordinal is of what comes one after the other: "the sixth game", not "the sixth seed"."""
    del context
    return all(f.counted is not None and f.counted.lemma in _words("units") for f in role)


def _is_long(figure: Figure) -> bool:
    return figure.kind is Kind.DURATION and figure.quantity.unit not in _SHORT
