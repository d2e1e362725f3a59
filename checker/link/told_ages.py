"""Figures that are told as ages, and of whom: "is now 40", "died in 2027 aged 64", "he was 45"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind

_ages = partial(word_set, "ages")
_OLDEST, _YOUNGEST = 115, 5
_CLOSING = frozenset((",", ".", ";", ":", ")", "–", "—", "", "and", "but", '"', "”"))


def may_be_age(context: Context, figure: Figure) -> bool:
    """Whether a figure is an age in years, or a bare number told as one: "is now 40", "13 at the time", "Ida, 43,"."""
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE:
        return False
    if figure.kind is Kind.AGE:
        return quantity.unit == "year"
    if figure.kind is not Kind.COUNT or figure.counted is not None or figure.implied:
        return False
    number = quantity.numbers[0].value
    if number.denominator != 1 or not _YOUNGEST <= number <= _OLDEST:
        return False
    behind, before = word_at(context, figure, figure.stop), figure.opening - 1
    while word_at(context, figure, before) in _ages("before_age") | {"now"}:
        before -= 1
    opener = word_at(context, figure, before)
    being = opener in _ages("be") | _ages("being")
    closed = behind in _CLOSING or behind in _ages("behind_bare") or (being and behind in _ages("behind_being"))
    told = being or opener in ("at", ",", "(", "–", "—")
    return closed and told


def ages_in(context: Context, sentence: int) -> list[Figure]:
    """The figures of a sentence that may be ages, in order."""
    return [f for f in context.by_sentence.get(sentence, ()) if may_be_age(context, f)]


def age_number(figure: Figure) -> int:
    """An age in years."""
    return int(figure.quantity.numbers[0].value)


def is_said_of_one(context: Context, age: Figure) -> bool:
    """Whether an age is told of who was told of before, with no noun of its own: "she was 23", "died aged 83"."""
    words = context.words(age)
    at = age.opening - 1
    if "-" in words[age.first : age.stop]:
        return False
    while at > 0 and (word_at(context, age, at) in _ages("before_age") | {"now"}):
        at -= 1
    opener, before = word_at(context, age, at), word_at(context, age, at - 1)
    if "aged" in words[age.opening - 1 : age.first + 1]:
        opener, before = "aged", word_at(context, age, words.index("aged", age.opening - 1) - 1)
    if opener == "of":
        return words[at - 3 : at] == ["at", "the", "age"]
    if opener in ("at", "aged"):
        return opener == "at" or before in (",", "(", ";", "was") or before.isdecimal() or _is_verb_before(before)
    if opener not in _ages("be") | _ages("being"):
        return False
    return before in _ages("before_being") or before in ("he", "she", "they", "i") or (before[:1].isdecimal())


def _is_verb_before(word: str) -> bool:
    return word in _ages("aged_at") or word in _ages("began")
