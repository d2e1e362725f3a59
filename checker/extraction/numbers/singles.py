"""One of a list of numbers: the "a child" of "three men, two women and a child" is one."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from checker.extraction.lexemes import noun_lemma
from checker.extraction.measures.amounts import Amount
from checker.extraction.numbers.portions import ARTICLES, SMALL
from checker.languages.lexicon import load
from checker.model.quantity import Printed, Style
from checker.model.words import Words

_JOINTS = frozenset((",", "and", "plus"))
_LONGEST = 4  # tokens of what is counted: "young German police officers"
_MOST = 3  # digits of a number beside it


def one(words: Words, i: int) -> Amount | None:
    """The article at ``i`` as the number one, where a number of others is listed beside what it stands before."""
    if _JOINTS.isdisjoint((*words.lower[max(0, i - 1) : i], *words.lower[i + 2 : i + 2 + _LONGEST])):
        return None
    head = _head(words, i + 1)
    if head is None:
        return None
    if _counts_before(words, i) or _counts_behind(words, head + 1):
        return Amount(i, i + 1, (Printed(Fraction(1), style=Style.IMPLIED),))
    return None


def _head(words: Words, start: int) -> int | None:
    """The noun for a person or a medal that stands there with no more than adjectives before it."""
    for k in range(start, min(len(words), start + _LONGEST)):
        if noun_lemma(words.lower[k]) in _countable():
            return None if words.lower[k + 1 : k + 2] in (["'s"], ["’s"], ["-"]) else k
        if not words.lower[k].isalpha() or words.lower[k] in _JOINTS:
            return None
    return None


def _counts_before(words: Words, i: int) -> bool:
    """Whether "two women and", or "a woman and" of such a list, stands before the token."""
    k = i - 1
    if k < 0 or words.lower[k] not in _JOINTS:
        return False
    k -= words.lower[k - 1 : k] == [","]
    return any(_head(words, at + 1) == k - 1 and _opens(words, at) for at in range(max(0, k - 1 - _LONGEST), k - 1))


def _opens(words: Words, at: int) -> bool:
    return _is_number(words.lower[at]) or (words.lower[at] in ARTICLES and one(words, at) is not None)


def _counts_behind(words: Words, i: int) -> bool:
    """Whether "and two women" follows at the token."""
    if words.lower[i : i + 1] == [] or words.lower[i] not in _JOINTS:
        return False
    i += 1 + (words.lower[i + 1 : i + 2] == ["and"])
    return i < len(words) and _is_number(words.lower[i]) and _head(words, i + 1) is not None


def _is_number(word: str) -> bool:
    return word in SMALL or (word.isdecimal() and len(word) <= _MOST)


@cache
def _countable() -> frozenset[str]:
    """Nouns for persons and medals, in the singular, which a list tells one by one."""
    things = load("things")
    named = {noun for kind in things["listed_singly"].split() for noun in things["covers"][kind].split()}
    rows = [row.split() for row in things["same"]]
    return frozenset(named.union(*(row for row in rows if not named.isdisjoint(row))))
