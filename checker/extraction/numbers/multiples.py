"""Factors: "twice as many", "doubled", "threefold", "three times the", "10x"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.measures.amounts import Amount, Number
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind, Printed, Style
from checker.model.words import Words

WORDS = {word: Fraction(value) for word, value in load("numbers")["multiples"].items()}
_VERBS = frozenset(word for word in WORDS if word.endswith(("ed", "ing", "fold")))
_OWNING = (["'s"], ["’s"])
_PREVIOUS = frozenset(("last", "yesterday"))
_COMPARED = word_set("figures", "compared")
_BEFORE_VERB = word_set("figures", "before_verb")
_LEADING = frozenset(("from", "to"))


def word(words: Words, i: int) -> Amount | None:
    """ "twice as many", "more than doubled", "a tenfold rise" at token ``i``."""
    text = words.lower[i]
    if text in _VERBS or _is_compared(words, i + 1) or _is_verb(words, i):
        return Amount(i, i + 1, (Printed(WORDS[text], Fraction(1), Style.IMPLIED),), Kind.MULTIPLE)
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
