"""Conditions on seats that are divided between one side and the only other one."""

from __future__ import annotations

from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition


@condition
def bare_or_same(context: Context, part: Figures, whole: Figures) -> bool:
    """The first counts what the second does, or names nothing: "150 seats ... took 80 of them"."""
    del context
    seats = frozenset(load("scores")["seats"].split())
    nouns = [{f.counted.lemma for f in role if f.counted is not None} for role in (part, whole)]
    return nouns[0] <= nouns[1] or (nouns[1] != set() and nouns[0] | nouns[1] <= seats)
