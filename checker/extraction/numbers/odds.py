"""Odds of two numbers, where the sentence says that they are: "odds of 10/1", "a 20-1 outsider", "a ratio of 3:1".

"3-to-1" needs nothing else to say so, but "a 7-to-2 vote" is a tally.
"""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.numbers.cardinals import SMALL
from checker.extraction.spans import Found
from checker.extraction.times.calendar import DASHES, lower_at
from checker.languages.lexicon import word_set
from checker.model.quantity import Kind, Printed, Quantity
from checker.model.words import Words

_CLUES = word_set("figures", "odds")
_BEHIND = word_set("figures", "odds_behind")  # "a 33-1 shot"
_TALLIES = word_set("scores", "results")
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
    hyphened: list[Found] = []
    if "to" in words.lower:
        hyphened = [hit for i, token in enumerate(words.lower) if token == "to" and (hit := _hyphened(words, i))]
    told = not _CLUES.isdisjoint(words.lower)
    if not told and _BEHIND.isdisjoint(words.lower):
        return hyphened
    hits = [_at(words, i) for i, token in enumerate(words.lower) if token in _MARKS or token == "to"]
    hits += [_spelt(words, i) for i, token in enumerate(words.lower) if told and token == "to"]
    hits += [_colon(words, i) for i, token in enumerate(words.lower) if told and ":" in token]
    if not told:
        hits = [hit for hit in hits if hit and lower_at(words, hit.stop) in _BEHIND]
    return sorted(hyphened + [hit for hit in hits if hit], key=lambda hit: (hit.first, hit.stop))


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
    return _found(first, stop, int(left), int(right))


def _spelt(words: Words, to: int) -> Found | None:
    """ "two to one": many a range ends in a larger number, none in one."""
    left = _whole(lower_at(words, to - 1))
    return _found(to - 1, to + 2, left, 1) if left > 1 and lower_at(words, to + 1) == "one" else None


def _hyphened(words: Words, at: int) -> Found | None:
    """ "3-to-1", where "to" is token ``at``; not "a 3-to-1 vote" and "8-to-10-year-olds"."""
    first, stop = at - 2, at + 3
    if first < 0 or stop > len(words) or not all(words.glued(k) for k in range(first, stop - 1)):
        return None
    marked = words.lower[at - 1] in DASHES and words.lower[at + 1] in DASHES
    left, right = (_whole(words.lower[k]) for k in (first, stop - 1))
    if not marked or right != 1 or left <= right or lower_at(words, stop) in _TALLIES:
        return None
    return _found(first, stop, left, right)


def _colon(words: Words, at: int) -> Found | None:
    """ "3:1", which no clock prints; "2:10" beside the word that tells it."""
    first, _, second = words.lower[at].partition(":")
    left, right = _whole(first), _whole(second)
    told = len(second) == 1 or _is_named(words, at, at + 1)
    return _found(at, at + 1, left, right) if left and right and told else None


def _whole(token: str) -> int:
    """The number from 1 to 9999 that a token prints, in digits or as a word; 0 if it is none."""
    return SMALL.get(token) or (int(token) if token.isdecimal() and len(token) <= _LONGEST else 0)


def _found(first: int, stop: int, left: int, right: int) -> Found:
    return Found(first, stop, Quantity(Kind.RATIO, (Printed(Fraction(left, right), Fraction(1, right)),)))


def _is_named(words: Words, first: int, stop: int) -> bool:
    """Whether the word that tells odds stands beside "7-2", which may be a score of the favourite's."""
    beside = words.lower[max(0, first - _BESIDE) : first] + words.lower[stop : stop + 1]
    return not _CLUES.isdisjoint(beside) or lower_at(words, stop) in _BEHIND
