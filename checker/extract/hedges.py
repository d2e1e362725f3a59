"""The words round a number that loosen or bound it: "about", "more than", "or more"."""

from __future__ import annotations

from checker.extract.phrases import Phrases, split
from checker.languages.lexicon import load
from checker.model.quantity import Hedge
from checker.model.words import Words

_DATA = load("hedges")
_BEFORE = Phrases((surface, Hedge(name)) for name, text in _DATA["before"].items() for surface in split(text))
_BEHIND = Phrases((surface, Hedge(name)) for name, text in _DATA["behind"].items() for surface in split(text))
_NOT_AFTER = {Hedge(name): frozenset(text.split()) for name, text in _DATA["not_after"].items()}
_SKIPPED = frozenset(load("figures")["between_hedge"].split())


def before(words: Words, i: int) -> tuple[int, Hedge]:
    """The hedge in front of token ``i`` as (its first token, hedge); (i, NONE) if there is none."""
    j = i
    if i > 1 and words.lower[i - 1] in _SKIPPED:
        j = i - 1
    found = _BEFORE.before(words, i) or (_BEFORE.before(words, j) if j < i else None)
    if found is None:
        return i, Hedge.NONE
    first, hedge = found
    if first and words.lower[first - 1] in _NOT_AFTER.get(hedge, ()):
        return i, Hedge.NONE
    return found


def behind(words: Words, j: int) -> tuple[int, Hedge]:
    """The hedge at token ``j`` as (token behind it, hedge); (j, NONE) if there is none."""
    return _BEHIND.at(words, j) or (j, Hedge.NONE)
