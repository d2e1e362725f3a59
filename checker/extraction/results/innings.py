"""Innings of cricket: "287 for six", "206 for 5", "312/7", each a score of the runs and the wickets that fell."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.found import Found
from checker.extraction.numbers.portions import SMALL
from checker.extraction.times.calendar import lower_at
from checker.languages.lexicon import word_set
from checker.model.quantity import Kind, Printed, Quantity
from checker.model.words import Words

_WICKETS = 10
_RUNS = (10, 1200)  # the least and the most that are taken for an innings: "6 for 3" is another thing


def find(words: Words) -> list[Found]:
    """The innings of a sentence that speaks of cricket, in order, a score each.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Kent made 287 for six in their 50 overs, Surrey 190/9."
    >>> [[int(n.value) for n in f.quantity.numbers] for f in find(tokenize(text, 0, len(text))) if f.quantity]
    [[287, 6], [190, 9]]
    """
    if ("for" not in words.lower and "/" not in words.lower) or word_set("scores", "cricket").isdisjoint(words.lower):
        return []
    return [
        Found(i - 1, i + 2, Quantity(Kind.SCORE, (Printed(Fraction(words.lower[i - 1])), Printed(Fraction(lost)))))
        for i in range(1, len(words))
        if _joins(words, i) and (lost := _wickets(words, i + 1)) is not None and _ends(words, i + 2)
    ]


def _joins(words: Words, i: int) -> bool:
    """Whether a token stands after runs, as between them and wickets: "287 for", "287/"."""
    runs = words.lower[i - 1]
    if not runs.isdecimal() or not _RUNS[0] <= int(runs) <= _RUNS[1]:
        return False
    if words.lower[i] == "/":
        return (
            words.glued(i - 1)
            and words.glued(i)
            and not (i > 1 and words.glued(i - 2) and lower_at(words, i - 2) != "(")
        )
    return words.lower[i] == "for" and not (i > 1 and words.glued(i - 2) and lower_at(words, i - 2) != "(")


def _wickets(words: Words, i: int) -> int | None:
    told = lower_at(words, i)
    lost = int(told) if told.isdecimal() and len(told) <= 2 else SMALL.get(told)
    return lost if lost is not None and lost <= _WICKETS else None


def _ends(words: Words, i: int) -> bool:
    """Whether the wickets name nothing that they count: no "50 for six tickets", no "120 for 5.50"."""
    following = lower_at(words, i)
    return not following.isalnum() or following in word_set("scores", "behind_innings")
