"""Conditions on people whose ages, or names and ages, are listed beside their number."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_POSSESSED = 5  # tokens of "of the young woman's"
_NAMED = 3  # tokens between them without one: "seven of the new"


@condition
def partly(context: Context, role: Figures) -> bool:
    """Only some of the figure are spoken of: "two of the three schools, Curtis and Brooks"."""
    return all(_is_partly(context, f) for f in role)


def _is_partly(context: Context, figure: Figure) -> bool:
    before = next(context.earlier(figure), None)
    between = context.words(figure)[before.stop : figure.opening] if before is not None else []
    possessed = between[-1:] in (["'s"], ["’s"]) and len(between) <= _POSSESSED  # "two of the owner's three dogs"
    named = between[:1] == ["of"] and (len(between) <= _NAMED or possessed)
    return before is not None and before.kind is Kind.COUNT and named


@condition
def one_a_date(context: Context, role: Figures) -> bool:
    """Of what is counted there is one on a day, or in a year: finals, months, times that something was won."""
    del context
    return all(f.counted is not None and f.counted.lemma in word_set("items", "one_a_date") for f in role)
