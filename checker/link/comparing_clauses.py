"""Comparisons whose second figure stands in a clause or an apposition: "fewer than in May, when it sold 12"."""

from __future__ import annotations

from functools import cache

from checker.link.comparators import Comparison, against_owner, comparator, endings, words_for
from checker.model.figure import Figure
from checker.model.words import Words

LONGEST_CLAUSE = 8  # tokens between "which" or "when" and the figure: "more than in May, when it sold 12"
LONGEST_OBJECT = 12  # ... and between a word of comparison and them
STOPS = frozenset((";", ":", '"', "“", "”"))


def of_clause(tokens: Words, base: Figure, earliest: int) -> Comparison | None:
    """The comparison with what a clause gives a figure of, if its word stands at token ``earliest`` or later."""
    words = tokens.lower
    nearest = max(earliest, base.opening - LONGEST_CLAUSE - 1)
    opener = next((i for i in range(base.opening - 1, nearest, -1) if words[i] in _openers()), None)
    if opener is None or (words[opener] not in words_for("relatives") and words[opener - 1] != ","):
        return None  # "more than half of homes worth $2m"
    behind = words[opener + 1 + (words[opener + 1] == "by") : base.opening]  # "watched by 7.9 million"
    if not words_for("turning").isdisjoint(behind):
        return None
    for stop in range(opener - 1, max(earliest, opener - LONGEST_OBJECT), -1):
        word = words[stop - 1]
        found = comparator(words, stop, earliest) if word in endings() else None
        if found:
            return against_owner(tokens, base, found) if stop < opener - 1 else None
        if word in STOPS or word in words_for("conjunctions") or word in words_for("relatives"):
            return None
    return None


@cache
def _openers() -> frozenset[str]:
    return words_for("relatives") | words_for("phrases")
