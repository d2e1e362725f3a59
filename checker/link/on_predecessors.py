"""The condition on those who did before what somebody is the third to do: "after Lund in 1998 and Ito in 2001"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "items")


def _names_before(context: Context, nth: Figure) -> Figure | None:
    """The names right behind "after", where an ordinal tells who is the how-manieth to do something."""
    words = context.words(nth)
    if nth.kind is not Kind.ORDINAL or nth.counted is None:
        return None
    for names in context.by_sentence[nth.sentence]:
        told = words[nth.stop : names.opening - 1]
        if names.kind is Kind.ITEMS and "to" in told and words[names.opening - 1] in _words("preceded"):
            one_title = names.text.startswith("The ") or names.text.endswith(" Co")
            return names if _words("not_preceded").isdisjoint(told) and not one_title else None
    return None


@condition
@pairs(given=0, sought=1, find=_names_before)
def named_before(context: Context, nth: Figures, names: Figures) -> bool:
    """The second are the names of who did the same before: "the third to win it, after Lund, Ito and Roy"."""
    return _names_before(context, nth[0]) is names[0]


@condition
def one_name(context: Context, names: Figures) -> bool:
    """The two names may be one: "Bosnia and Herzegovina", not "Lund in 1998 and Ito in 2001"."""
    del context
    return all(f.quantity.numbers[0].value <= 2 and not any(letter.isdigit() for letter in f.text) for f in names)
