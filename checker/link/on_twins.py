"""The condition that two ages are those of twins: "the twins, 14 and 16", "her twin sister, 37"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once
from checker.link.neighbours import between, word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "ages")

_OLDEST = 120
_NAMES = 6  # tokens of "Ann and Tom Lee"
_BACK = 10  # tokens before an age in which "the twins" and their names stand
_BEFORE_AGE = frozenset((",", "aged", "(", "–", "—", "-", "who", "are", "were", "both"))
_CLOSING = frozenset(("", ",", ".", ";", ")", "–", "—", "-", "who", "are", "were", "and"))
_LISTED = (["and"], [","], [",", "and"])


def _other_ages(context: Context, one: Figure) -> Figures:
    """The ages that are told of the twins of whom somebody of this age is one."""
    ages = [f for f in context.by_sentence[one.sentence] if _may_be_age(f, one)]
    behind = [f for f in ages if f.start > one.start]
    if not _may_be_age(one, one) or not behind:
        return ()
    if len(ages) == 2 and _is_of_twin(context, one, behind[0]):
        return (behind[0],)
    return _listed(context, one, behind) if _is_of_twins(context, one) else ()


def _may_be_age(figure: Figure, beside: Figure) -> bool:
    """Whether a figure is an age, or a bare number that may be one, in the unit of another."""
    number = figure.quantity.numbers[0].value if len(figure.quantity.numbers) == 1 else 0
    if not 0 < number < _OLDEST:
        return False
    if figure.kind is Kind.COUNT:
        return figure.counted is None and figure.quantity.unit is None and figure.text.lower() not in _words("twins")
    return figure.kind is Kind.AGE and (beside.kind is not Kind.AGE or figure.quantity.unit == beside.quantity.unit)


def _is_of_twin(context: Context, one: Figure, other: Figure) -> bool:
    """Whether the second age is that of the twin of whom the first is: "34, ... her twin sister, 37"."""
    words = context.words(other)
    at = other.stop if word_at(context, other, other.stop) == "twin" else -1
    if at < 0:
        near = range(max(one.stop, other.opening - _NAMES), other.opening)
        at = next((i for i in near if words[i] == "twin"), -1)
    if at < 0 or word_at(context, other, at + 1) not in _words("twin_of"):
        return False
    beside = words[at + 2 : other.opening] if at < other.stop else []
    if "and" in beside or not _are_names(context, other, at + 2, at + 2 + len(beside)):
        return False  # "her twin sister and 16-year-old brother"
    owned = other.opening - 1 if at == other.stop else at - 1
    told = words[one.stop : owned]
    alone = told == ["and"] or (_words("persons").isdisjoint(told) and _words("somebody_played").isdisjoint(told))
    return alone and word_at(context, other, owned) in _words("possessives")


def _is_of_twins(context: Context, age: Figure) -> bool:
    """Whether "the twins", or "twin brothers", stand before an age, with nothing but their names between."""
    words = context.words(age)
    near = range(age.opening - 1, max(-1, age.opening - _BACK), -1)
    at = next((i for i in near if words[i] in _words("twins")), -1)
    if at < 0:
        return False
    before, stop = word_at(context, age, at - 1), at + 1
    if before == "twin":
        before = word_at(context, age, at - 2)
    elif words[at] not in _words("born_together"):
        return False
    if words[stop : age.opening].count("and") > 1:
        return False  # "the twins, Ann and Tom, and Jo, 11, and Bo, 13"
    named = stop < age.opening and _are_names(context, age, stop, stop + 1) and words[stop] not in _BEFORE_AGE
    one_pair = named or words[at - 1] == "twin" or before in _words("of_these")
    return one_pair and before not in _words("some_of") and _are_names(context, age, stop, age.opening)


def _are_names(context: Context, age: Figure, first: int, stop: int) -> bool:
    """Whether tokens are names, and what may stand between a name and its age."""
    words, texts = context.words(age), context.reading.words[age.sentence].texts
    return all(words[i] in _BEFORE_AGE or words[i] == "and" or texts[i][:1].isupper() for i in range(first, stop))


def _listed(context: Context, one: Figure, behind: list[Figure]) -> Figures:
    """The ages that go on with one in a list, to its end: "14 and 16", "Ann, 9, and Tom, 11"."""
    most = 1 if _words("more_than_two").isdisjoint(context.words(one)[: one.opening]) else 2
    found, last = [], one
    for other in behind[:most]:
        told = between(context, last, other)
        named = told[:2] == [",", "and"] and told[-1:] == [","] and len(told) <= _NAMES
        named = named and _are_names(context, other, last.stop + 2, other.opening) and _is_behind_name(context, one)
        if told not in _LISTED and not named:
            break
        found.append(other)
        last = other
    return tuple(found) if found and word_at(context, last, last.stop) in _CLOSING else ()


def _is_behind_name(context: Context, age: Figure) -> bool:
    """Whether one name stands before an age: in "the twins, 14, and Mary, 16" she is none of them."""
    words = context.words(age)
    at = age.opening - 1
    while at > 0 and words[at] in _BEFORE_AGE:
        at -= 1
    first = at
    while first > 0 and words[first] not in _words("twins"):
        first -= 1
    return first < at and "and" not in words[first:at]


@found_once
def _told_of_twins(context: Context) -> tuple[Figure, ...]:
    """The numbers of an article that stand in a sentence about twins: a table of a thousand has none."""
    telling = _words("born_together") | {"twin"}
    if telling.isdisjoint(context.vocabulary):
        return ()
    rows = (row for row in context.by_sentence.values() if row and not telling.isdisjoint(context.words(row[0])))
    return tuple(f for row in rows for f in row if f.kind in (Kind.AGE, Kind.COUNT))


@condition
@pairs(given=0, sought=1, find=_other_ages, among=_told_of_twins)
def ages_of_twins(context: Context, one: Figures, other: Figures) -> bool:
    """Both are ages of twins: "the twins, 14 and 16", "Ann, 34, and her twin sister, 37"."""
    return other[0] in _other_ages(context, one[0])
