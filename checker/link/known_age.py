"""The age of the only person that a sentence names, told again by the next one: "The 24-year-old was arrested"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.context import Context
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind
from checker.model.words import Words

_words_of = partial(word_set, "known_age")

OLD = "old"
OPENING = 1  # token at which it stands in "The 24-year-old ..."


def known_age(context: Context, second: Figure) -> Figure | None:
    """The age that stands behind the name that opens the sentence before, where that names nobody else."""
    if not _opens_alone(context, second):
        return None
    told = [f for f in context.by_sentence.get(second.sentence - 1, ()) if f.kind is Kind.AGE]
    if len(told) != 1 or second.paragraph - told[0].paragraph > 1 or told[0].at_top:
        return None
    return told[0] if _is_of_only_name(context.reading.words[told[0].sentence], told[0]) else None


def _opens_alone(context: Context, figure: Figure) -> bool:
    """Whether it opens its sentence and no noun follows: "The 24-year-old driver" may be somebody else."""
    words = context.words(figure)
    if figure.kind is not Kind.AGE or figure.opening != OPENING or words[0] != "the" or words[figure.stop - 1] != OLD:
        return False
    behind = words[figure.stop : figure.stop + 1]
    acts = figure.governor is not None and figure.governor.role is Role.SUBJECT and figure.governor.token == figure.stop
    return acts or (bool(behind) and behind[0] in _words_of("verbs"))


def _is_of_only_name(words: Words, age: Figure) -> bool:
    """Whether a name and a comma open the sentence before the age, and nobody else follows."""
    opening = [text for text in words.texts[: age.opening - 1] if text.lower() not in _words_of("titles")]
    named = 1 < len(opening) <= 4 and words.texts[age.opening - 1] == "," and all(t[:1].isupper() for t in opening)
    if any(is_person(word) for word in words.lower[age.stop :]):
        return False
    rest = words.texts[age.stop :]
    pairs = pairwise(rest)
    others = [(a, b) for a, b in pairs if a[:1].isupper() and b[:1].isupper() and a.isalpha() and b.isalpha()]
    return named and all({a.lower(), b.lower()} & _words_of("no_persons") for a, b in others)
