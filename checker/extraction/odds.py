"""Odds of two numbers, where the sentence says that they are: "odds of 10/1", "a 20-1 outsider", "100 to 1"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.calendar import DASHES, lower_at
from checker.extraction.found import Found
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Quantity
from checker.model.words import Words

_CLUES = frozenset(load("figures")["odds"].split())
_MARKS = DASHES | {"/"}
_LARGEST = 10  # of the right number
_LONGEST = 4  # digits of either
_BESIDE = 2  # tokens in front of odds with a dash: "odds of 7-2"


def find(words: Words) -> list[Found]:
    """The odds of a sentence, in order; the value is the left number divided by the right one.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Bookmakers have odds of 7-2."
    >>> [(f.first, f.stop, str(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(4, 7, '7/2')]
    """
    if _CLUES.isdisjoint(words.lower):
        return []
    hits = (_at(words, i) for i, token in enumerate(words.lower) if token in _MARKS or token == "to")
    return [hit for hit in hits if hit]


def _at(words: Words, mark: int) -> Found | None:
    left, right = lower_at(words, mark - 1), lower_at(words, mark + 1)
    if not (left.isdecimal() and right.isdecimal() and len(left) <= _LONGEST and len(right) <= _LONGEST):
        return None
    glued = words.glued(mark - 1), words.glued(mark)
    if not 0 < int(right) <= _LARGEST or all(glued) is (words.lower[mark] == "to") or any(glued) is not all(glued):
        return None
    first, stop = mark - 1, mark + 2
    if words.lower[mark] in DASHES and not _is_named(words, first, stop):
        return None
    touched = (first > 0 and words.glued(first - 1) and words.lower[first - 1].isalnum()) or int(left) <= int(right)
    if touched or (words.glued(stop - 1) and lower_at(words, stop) in _MARKS | {"%"}):
        return None
    value = Fraction(int(left), int(right))
    return Found(first, stop, Quantity(Kind.RATIO, (Printed(value, Fraction(1, int(right))),)))


def _is_named(words: Words, first: int, stop: int) -> bool:
    """Whether the word that tells odds stands beside "7-2", which may be a score of the favourite's."""
    beside = words.lower[max(0, first - _BESIDE) : first] + words.lower[stop : stop + 1]
    return not _CLUES.isdisjoint(beside)
