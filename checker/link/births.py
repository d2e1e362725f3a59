"""Whose birth is told, and whether an age told elsewhere may be of the same person."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.deaths import DYING, is_dying
from checker.link.lone_ages import is_birth
from checker.link.neighbours import words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_ages = partial(word_set, "ages")

_OPENING = 4  # tokens of "She was born"
_CHILD = 3  # tokens before "born" in which somebody else is brought in: "an officer born in"


def only_birth(context: Context, age: Figure) -> list[Figure]:
    """The only birth of an article, told of whom the age is of: "She was born in 1952 ... when she was 24"."""
    births = _births(context)
    if len(births) != 1 or births[0].sentence == age.sentence:
        return []
    opening, words = context.words(births[0])[0], context.words(age)
    told = _ages("one_person").intersection(words)
    dying = is_dying(words[: age.opening][-DYING:]) or "died" in words[: age.opening]
    return births if opening in _ages("one_person") and (told == {opening} or (dying and not told)) else []


@found_once
def _births(context: Context) -> list[Figure]:
    """The dates of births of an article."""
    return [f for f in context.of_kind(Kind.DATE) if is_birth(context, f)]


def may_be_of_kin(context: Context, age: Figure, birth: Figure) -> bool:
    """Whether kin leave open whose birth or age it is: not "She was born in 1952, the third of five daughters"."""
    kin, words = words_for("kin"), context.words(birth)
    if "born" not in words[:_OPENING] or words[0] not in _ages("born_first"):
        return not kin.isdisjoint(_told_of_both(context, age, birth))
    if age.sentence != birth.sentence and not kin.isdisjoint(context.words(age)):
        return True  # "She had two sons, the younger of whom died in 1988 at 24"
    told = _told_of_both(context, age, birth)
    return any(of in kin and whose in _ages("possessives") for whose, of in pairwise(told))


def _told_of_both(context: Context, age: Figure, birth: Figure) -> list[str]:
    """The words that may bring in kin: of both sentences, or of one up to the later of the two."""
    if birth.sentence == age.sentence:
        return context.words(age)[: max(age.stop, birth.stop)]
    return context.words(birth) + context.words(age)


def is_of_somebody_else(context: Context, age: Figure, birth: Figure) -> bool:
    """Whether somebody is brought in behind an age with a birthday: "aged 18 and married an officer born in 1956"."""
    if birth.sentence != age.sentence or birth.start < age.start:
        return False
    before = context.words(birth)[age.stop : birth.opening]
    at = before.index("born") if "born" in before else 0
    return not {"a", "an"}.isdisjoint(before[max(0, at - _CHILD) : at])
