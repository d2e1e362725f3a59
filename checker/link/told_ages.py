"""Figures that are told as ages, and of whom: "is now 40", "died in 2027 aged 64", "he was 45"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.model.figure import Figure

_ages = partial(word_set, "ages")
_OLDEST, _YOUNGEST = 115, 5
_CLOSING = frozenset((",", ".", ";", ":", ")", "–", "—", "", "and", "but", '"', "”"))


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
