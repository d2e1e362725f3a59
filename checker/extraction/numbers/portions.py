"""Fractions as they are written: "two-thirds", "a half", "three quarters", "3/4", "⅔"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.numbers import digits
from checker.languages.lexicon import load
from checker.model.quantity import Printed, Style
from checker.model.words import Words

_NUMBERS = load("numbers")
SMALL: dict[str, int] = _NUMBERS["small"]
GLYPHS = {glyph: Fraction(value) for glyph, value in _NUMBERS["glyphs"].items()}
_PLURALS = {"half": "halves"}
SINGULAR: dict[str, int] = _NUMBERS["denominators"]
PLURAL = {_PLURALS.get(word, word + "s"): value for word, value in SINGULAR.items()}
_PRINTED = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100, 128))
_ENDING = "th"
_OF_ANOTHER = frozenset(_NUMBERS["behind_another_portion"].split())
_LARGE = 100  # from which on a number in digits is given no fraction with "and"
ARTICLES = frozenset(("a", "an"))


def read(words: Words, i: int) -> tuple[int, Fraction] | None:
    """The fraction that begins at token ``i`` as (token after it, value), whatever stands around it."""
    if words.lower[i] == "half":
        return i + 1, Fraction(1, 2)
    return mark(words, i) or _worded(words, i)


def is_another(words: Words, stop: int, number: Printed, scale: int) -> bool:
    """Whether a fraction after "and" is one of something else: "last year's $300 and a third cheaper than in 2022"."""
    large = scale == 1 and number.style is Style.DIGITS and number.value >= _LARGE
    return large or (stop < len(words) and words.lower[stop] in _OF_ANOTHER)


def mark(words: Words, i: int) -> tuple[int, Fraction] | None:
    """A fraction in figures: "⅔" or "3/4"."""
    word = words.lower[i]
    if word in GLYPHS:
        return i + 1, GLYPHS[word]
    return _slashed(words, i) if word[0].isdecimal() else None


def _slashed(words: Words, i: int) -> tuple[int, Fraction] | None:
    """ "3/4" or "1/60th" with nothing glued on either side: "24/7" and "9/11" are none."""
    if i + 2 >= len(words) or words.texts[i + 1] not in "/⁄" or not (words.glued(i) and words.glued(i + 1)):
        return None
    denominator = words.lower[i + 2].removesuffix(_ENDING)
    top, bottom = digits.read(words.texts[i]), digits.read(denominator)
    if top is None or bottom is None or not 0 < top[0] < bottom[0]:
        return None
    if bottom[0] not in _PRINTED and denominator == words.lower[i + 2]:
        return None
    if words.glued(i + 2) and words.texts[i + 3] == "/":
        return None
    return i + 3, top[0] / bottom[0]


def _worded(words: Words, i: int) -> tuple[int, Fraction] | None:
    """ "two-thirds", "a third", "9 tenths"."""
    word = words.lower[i]
    top = 1 if word in ARTICLES else SMALL.get(word)
    if top is None and word.isdecimal() and len(word) < 3:
        top = int(word)
    j = i + 1
    if not top or j >= len(words):
        return None
    if words.lower[j] == "-" and j + 1 < len(words):
        j += 1
    bottom = (SINGULAR if top == 1 else PLURAL).get(words.lower[j])
    return (j + 1, Fraction(top, bottom)) if bottom else None
