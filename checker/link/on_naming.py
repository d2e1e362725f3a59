"""Conditions on who and what is named beside a figure."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import word_at
from checker.link.trends import measures_in
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "sides")

_BASE = 4  # tokens behind a share that say of what it is


@condition
def of_one_matter(context: Context, first: Figures, second: Figures) -> bool:
    """The sentences name no two things that are measured, and shares are of no different people: "58% of women"."""
    a, b = first[0], second[0]
    measured = measures_in(context.words(a)), measures_in(context.words(b))
    if all(measured) and not measured[0] & measured[1]:
        return False
    bases = _base(context, a), _base(context, b)
    later = max(a, b, key=lambda f: f.start)
    if a.sentence == b.sentence and _base(context, later) == "" and word_at(context, later, later.opening - 2) == "it":
        return True  # "58% of women ...; before it was 61%"
    return bases[0] == bases[1] or all(base in {"", *_words("everybody")} for base in bases)


def _base(context: Context, share: Figure) -> str:
    """Of what a figure is a share: "voters" in "66% of the voters"."""
    behind = context.words(share)[share.stop : share.stop + _BASE]
    if share.kind is not Kind.PERCENT or behind[:1] != ["of"]:
        return ""
    return next((word for word in behind[1:] if word not in _words("before_base")), "")
