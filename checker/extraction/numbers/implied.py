"""Numbers that a word implies: "dozens of", "both", "twice as many", the "a child" of a list."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from checker.extraction.lexemes import noun_lemma
from checker.extraction.numbers.cardinals import ARTICLES, SMALL
from checker.extraction.numbers.scales import SCALES
from checker.extraction.spans import Amount, Number
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

_DATA = load("numbers")
VAGUE: dict[str, int] = _DATA["vague"]
SEVERAL: dict[str, int] = _DATA["several"]
IMPLIED: dict[str, int] = _DATA["implied"]
_WORDS = load("figures")
_NOT_BEFORE = frozenset(_WORDS["not_before_implied"].split())
_BOTH_NOT_BEHIND = frozenset(_WORDS["not_behind_both"].split())
MULTIPLES = {multiple: Fraction(value) for multiple, value in load("numbers")["multiples"].items()}
_VERBS = frozenset(multiple for multiple in MULTIPLES if multiple.endswith(("ed", "ing", "fold")))
_OWNING = (["'s"], ["’s"])
_PREVIOUS = frozenset(("last", "yesterday"))
_COMPARED = word_set("figures", "compared")
_BEFORE_VERB = word_set("figures", "before_verb")
_LEADING = frozenset(("from", "to"))
_JOINTS = frozenset((",", "and", "plus"))
_LONGEST = 4  # tokens of what is counted: "young German police officers"
_MOST = 3  # digits of a number beside it


def vague(words: Words, i: int) -> Amount | None:
    """ "dozens", "tens of thousands": the value is the least that it can be."""
    lower = words.lower
    value, stop = VAGUE[lower[i]], i + 1
    if lower[i : i + 1] == ["scores"] and lower[stop : stop + 1] != ["of"]:
        return None
    if lower[stop : stop + 1] == ["of"] and stop + 1 < len(lower) and lower[stop + 1] in VAGUE:
        value, stop = value * VAGUE[lower[stop + 1]] // 2, stop + 2
    return _amount(i, stop, value, Style.VAGUE)


def several(words: Words, i: int) -> Amount | None:
    """ "several hundred", "a few thousand", "a couple of dozen"."""
    lower, j = words.lower, i + (words.lower[i] in ARTICLES)
    if j >= len(lower) or lower[j] not in SEVERAL:
        return None
    k = j + 1 + (lower[j + 1 : j + 2] == ["of"])
    if k < len(lower) and lower[k] in SCALES:
        return _amount(i, k + 1, SEVERAL[lower[j]] * SCALES[lower[k]], Style.VAGUE)
    return None


def implied(words: Words, i: int) -> Amount | None:
    """ "both", "a pair", "the trio", "a couple of"; the two of "a couple" are vague."""
    text = words.lower[i]
    before = words.lower[i - 1] if i else ""
    behind = words.lower[i + 1] if i + 1 < len(words) else "."
    if text == "couple":
        return _amount(i, i + 1, 2, Style.VAGUE) if before in ARTICLES and behind == "of" else None
    if text == "both":
        joins = "and" in words.lower[i + 2 : i + 8] or behind in _BOTH_NOT_BEHIND
        return None if joins else _amount(i, i + 1, 2, Style.IMPLIED)
    if before in _NOT_BEFORE:
        return None
    first = i - 1 if before in ARTICLES else i
    return _amount(first, i + 1, IMPLIED[text], Style.IMPLIED)


def _amount(first: int, stop: int, value: int, style: Style) -> Amount:
    return Amount(first, stop, (Printed(Fraction(value), Fraction(1), style),))


def multiple(words: Words, i: int) -> Amount | None:
    """ "twice as many", "more than doubled", "a tenfold rise" at token ``i``."""
    text = words.lower[i]
    if text in _VERBS or _is_compared(words, i + 1) or _is_verb(words, i):
        return Amount(i, i + 1, (Printed(MULTIPLES[text], Fraction(1), Style.IMPLIED),), Kind.MULTIPLE)
    return None


def _is_verb(words: Words, i: int) -> bool:
    """Whether a word says what something does: "will double from £5 to £10"."""
    return i > 0 and words.lower[i - 1] in _BEFORE_VERB and not _LEADING.isdisjoint(words.lower[i + 1 : i + 2])


def times(words: Words, number: Number) -> Amount | None:
    """ "three times as many", "10-fold", "2.5x" after the number that begins it."""
    j = number.stop
    if j >= len(words):
        return None
    j += words.lower[j] == "-" and words.glued(j)
    text = words.lower[j] if j < len(words) else ""
    behind = words.lower[j + 1] if j + 1 < len(words) else "."
    factor = (
        (text == "times" and _is_compared(words, j + 1))
        or text in ("fold", "folds")
        or (text in ("x", "×") and words.glued(j - 1) and not behind[0].isdecimal())
    )
    return Amount(number.first, j + 1, (number.printed,), Kind.MULTIPLE) if factor else None


def _is_compared(words: Words, i: int) -> bool:
    """Whether what stands at a token is so many times as much: "as", "the", "Sunday's", "last year's"."""
    owned = words.lower[i + 1 : i + 2], words.lower[i + 2 : i + 3]
    return words.lower[i : i + 1] != [] and (
        words.lower[i] in _COMPARED or owned[0] in _OWNING or (words.lower[i] in _PREVIOUS and owned[1] in _OWNING)
    )


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
