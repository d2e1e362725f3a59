"""Conditions on ordinals that number what comes one after the other."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, Numbers, condition
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


@condition
def one_after_the_other(context: Context, first: Numbers, second: Numbers) -> bool:
    """Nothing says that others came between: both number one thing, and no "two years later" stands behind.

    Of the first few, one may be left out: "her first goal came early; her third came a minute later".
    """
    a, b = first[0], second[0]
    things = {f.counted.lemma for f in (a, b) if f.counted is not None}
    if len(things) > 1 or not things.isdisjoint(_words("times")):
        return False
    came = not _words("coming").isdisjoint(context.words(b)[b.stop : b.stop + 1])
    if came and a.quantity.numbers[0].value < _MANY:
        return False
    return not any(_is_long(f) for f in context.beside(b) if f is not a)


def _is_long(figure: Figure) -> bool:
    return figure.kind is Kind.DURATION and figure.quantity.unit not in _SHORT
