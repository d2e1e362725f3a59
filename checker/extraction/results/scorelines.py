"""Lines of results and of tables: "Harriers 4 Stags 1" is a score, "2 Nigeria, 11 gold" opens with a place."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.found import Found
from checker.extraction.times.calendar import lower_at
from checker.model.quantity import Kind, Printed, Quantity
from checker.model.words import Words

_MOST = 99  # that a side scores; and places of a table
_LONGEST = 4  # tokens of a side's name
_OPENING = (":", ";")


def results(words: Words) -> list[Found]:
    """The score of a sentence that is no more than a result, both sides named.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Ayr Rovers 4 Stags 1"
    >>> [[int(n.value) for n in f.quantity.numbers] for f in results(tokenize(text, 0, len(text))) if f.quantity]
    [[4, 1]]
    """
    first = _named(words, 0)
    comma = first > 0 and lower_at(words, first + 1) == ","
    second = _named(words, first + 1 + comma) if first else 0
    if not second or lower_at(words, second + 1) not in (("(",) if comma else ("", ".", "(")):
        return []  # "Bray 53, Dahl 61." are two scorers and their minutes
    numbers = tuple(Printed(Fraction(words.lower[i])) for i in (first, second))
    return [Found(first, second + 1, Quantity(Kind.SCORE, numbers))]


def places(words: Words) -> list[Found]:
    """The places of a table told in a row, each before a name: they count nothing."""
    opened = [i for i in words.numbers if i and words.lower[i - 1] in _OPENING and _is_small(words, i)]
    told = [i for i in opened if words.texts[i + 1 : i + 2] and words.texts[i + 1][:1].isupper()]
    in_turn = [int(words.lower[i]) for i in told] == list(range(1, len(told) + 1))
    if len(told) < 2 or not in_turn:
        return []
    return [Found(i, i + 1, Quantity(Kind.ORDINAL, (Printed(Fraction(words.lower[i])),))) for i in told]


def _named(words: Words, at: int) -> int:
    """The token of the number after a name that begins at a token; 0 where there is none."""
    stop = at
    while stop < min(len(words), at + _LONGEST) and words.texts[stop][:1].isupper():
        stop += 1
    return stop if stop > at and _is_small(words, stop) else 0


def _is_small(words: Words, i: int) -> bool:
    told = lower_at(words, i)
    return told.isdecimal() and len(told) <= len(str(_MOST)) and int(told) <= _MOST
