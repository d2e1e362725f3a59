"""Ages and the only dates or years told beside them, of one life."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import between, word_at, words_for
from checker.link.story_years import year
from checker.link.told_ages import (
    is_said_of_one,
)
from checker.model.figure import Figure
from checker.precision.misprints import misprints

_ages = partial(word_set, "ages")
_BIRTH = 4  # tokens between "born" and its date
_BIRTHPLACE = 10  # the same, where nothing but a place stands between them
_BORN = ("was", "were", "is", "been", ";", ":")  # before "born", where it goes on with the same person


def is_birth(context: Context, date: Figure) -> bool:
    """Whether a date is that of a birth: "born in 1950", "born in a Plymouth air-raid shelter in March 1944"."""
    words = context.words(date)[: date.opening]
    before = words[-_BIRTH:]
    if "born" not in before and "born" in words[-_BIRTHPLACE:]:
        told = words[-1 - words[::-1].index("born") :]
        before = told if told[1] in ("in", "at", "near") and _ages("another_clause").isdisjoint(told) else before
    return "born" in before and before[-1] in ("in", "on", "born", ",", "of")


def _is_of_another(context: Context, age: Figure, birth: Figure, when: Figure) -> bool:
    """Whether an age may be of another than was born then, or the date of what came at another age."""
    words = context.words(age)
    if not is_said_of_one(context, age) or not _ages("of_others").isdisjoint(between(context, birth, age)):
        return True  # "a 44-year-old yacht", "to a miner who died aged 51", "the director, 59"
    if not words_for("kin").isdisjoint(between(context, birth, age)):
        return True
    if birth.start > age.start:
        before = words[: birth.opening]
        if word_at(context, birth, len(before) - 2 - before[::-1].index("born")) not in _BORN:
            return True  # "joined at 18 in 1984 and married an officer born in 1956", "its founder, born in 1878"
    told = between(context, age, when)
    return word_at(context, age, age.stop) != "when" and not (words_for("kin") | {";"}).isdisjoint(told)


def _fit(first: Figure, last: Figure, number: int) -> bool:
    """Whether so many years, or one fewer, lie between two dates, or would if one of the three had no slip in it."""
    years = year(last) - year(first)
    meant = {years, *(year(last) - other for other in misprints(year(first)))}
    meant |= {other - year(first) for other in misprints(year(last))}
    return bool({number, number + 1} & meant) or bool({years, years - 1} & misprints(number))
