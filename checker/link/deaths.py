"""When somebody whose age is told died: "has died aged 74 ... his death on 3 October 2020"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.lone_ages import is_birth
from checker.link.neighbours import words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_ages = partial(word_set, "ages")

DYING = 5  # tokens of "died at the age of"
_DIED = 4  # tokens before a date in which somebody is told to have died
_OWN = 3  # tokens of "her death in"


def day_of_death(context: Context, age: Figure) -> Figure | None:
    """The only date told of a death, for "has died aged 74": "his death on 3 October 2020"."""
    if not is_dying(context.words(age)[: age.opening][-DYING:]):
        return None
    told = _deaths(context)
    return told[0] if len(told) == 1 and told[0].quantity.moment and told[0].quantity.moment.year else None


@found_once
def _deaths(context: Context) -> list[Figure]:
    """The dates of deaths of an article, without those of a spouse."""
    dates = [f for f in context.of_kind(Kind.DATE) if not is_birth(context, f) and not f.quantity.until]
    return [f for f in dates if is_dying(context.words(f)[: f.opening][-_DIED:]) and not _is_of_spouse(context, f)]


def _is_of_spouse(context: Context, date: Figure) -> bool:
    """Whether kin or a pronoun that opens no sentence died then: "He married Jean Cross in 1964; she died in 2018"."""
    before = context.words(date)[: date.opening]
    if not words_for("kin").isdisjoint(before):
        return True
    subject = next((a for a, b in pairwise(before) if b == "died"), "")
    return subject in _ages("one_person") and subject not in _openings(context)


@found_once
def _openings(context: Context) -> frozenset[str]:
    """The words with which the sentences of an article begin."""
    return frozenset(words.lower[0] for words in context.reading.words.values() if words.lower)


def is_own_death(context: Context, date: Figure) -> bool:
    """Whether a date is told of the death of whom the sentence is about: "at her death in May 2020"."""
    told = context.words(date)[max(0, date.opening - _OWN) : date.opening]
    owned = told[:1] != [] and told[0] in _ages("possessives")
    return owned and told[1:] in (["death", "in"], ["death", "on"])


def is_dying(words: list[str]) -> bool:
    """Whether some words tell of a death."""
    return not _ages("dying").isdisjoint(words)
