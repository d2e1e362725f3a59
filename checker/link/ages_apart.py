"""The two ages that a number of years parts: of two people, "nine years apart", or of one, "ago, when she was 35"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import between, words_for
from checker.link.told_ages import age_number, ages_in, is_near, is_of_one_side, is_one_person, is_said_of_one
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.precision.misprints import misprints

_ages = partial(word_set, "ages")
_OF_WHOM = (["between"], ["with"], ["from"], ["in"])  # behind "age gap"
_GAP = 3  # tokens behind a number of years in which it is told to part two ages: "14 years her junior"
_BETWEEN = frozenset(("apart", "separate", "separates", "between"))  # of two who were told before
_LATER = (["later"], ["ago"], ["after"])
_CLOSING = frozenset((",", ".", ";", ":", ")", "–", "—", "", "and", "but", '"', "”"))


def ages_apart(context: Context, span: Figure) -> tuple[Figure, Figure] | None:
    """The only two ages told beside a number of years by which they are apart: "34 and 29, are nine years apart".

    They must fit, or would but for one slip: the younger one first.
    """
    quantity = span.quantity
    if (
        span.kind is not Kind.DURATION
        or quantity.unit != "year"
        or quantity.is_range
        or quantity.hedge is not Hedge.NONE
    ):
        return None
    if quantity.numbers[0].value.denominator != 1:
        return None
    words = context.words(span)
    behind = words[span.stop : span.stop + _GAP]
    of_two = not _ages("apart").isdisjoint(behind)
    if not of_two and not (behind[:1] in _LATER or behind[:2] == ["on", ","]):
        return None
    row = context.by_sentence[span.sentence]
    if any(f is not span and f.kind is Kind.DURATION and f.quantity.unit == "year" for f in row):
        return None
    ages = ages_in(context, span.sentence)
    if of_two and (len(ages) == 1 or (not ages and not _BETWEEN.isdisjoint(behind))):
        ages = [*ages_in(context, span.sentence - 1), *ages]
    if len(ages) != 2 or not (_parts(context, span, ages) if of_two else _parts_one(context, span, ages)):
        return None
    listed = words[span.stop : ages[1].opening] if ages[1].sentence == span.sentence else []
    if "than" in listed and "and" in listed:
        return None  # "eight years older than Reid and Holm, 35"
    around = words[min(ages[0].stop, span.stop) : max(ages[1].opening, span.opening)]
    if not of_two and not words_for("kin").isdisjoint(around):
        return None  # "Reid, 45, was 19 when she met her husband, who died 16 years ago"
    young, old = sorted(ages, key=age_number)
    gap, said = age_number(old) - age_number(young), age_number(span)
    gaps = {gap, *(other - age_number(young) for other in misprints(age_number(old)))}
    gaps |= {age_number(old) - other for other in misprints(age_number(young))}
    return (young, old) if is_near(gaps, said) or is_near(misprints(said), gap) else None


def _parts(context: Context, span: Figure, ages: Sequence[Figure]) -> bool:
    """Whether the years part these two: "separate them", "are nine years apart", one of them told so much older."""
    words = context.words(span)
    behind = words[span.stop : span.stop + _GAP]
    here = [age for age in ages if age.sentence == span.sentence]
    if not {"gap", "difference"}.isdisjoint(behind):
        at = span.stop + next(i for i, word in enumerate(behind) if word in ("gap", "difference"))
        whose = words[at + 1 : at + 3]
        return "age" in behind and (whose[:1] not in _OF_WHOM or whose[1:] == ["them"])
    if not _BETWEEN.isdisjoint(behind):
        at = span.stop + next(i for i, word in enumerate(behind) if word in _BETWEEN)
        told = words[at + 1 : at + 3]
        of_both = told[:1] == ["them"] or told in (["the", "two"], ["the", "pair"], ["the", "couple"])
        return of_both if words[at] != "apart" else not told or told[0] in _CLOSING
    if "than" in behind:
        if len(here) < len(ages):
            return behind[behind.index("than") + 1 :][:1] in (["him"], ["her"], ["he"], ["she"])
        last = max(here, key=lambda age: age.start)
        return last.start > span.start and not {";", "who", "which", "whose", "and"} & {*between(context, span, last)}
    return any(_ages("of_the_gap").issuperset(between(context, span, age)) for age in here)


def _parts_one(context: Context, span: Figure, ages: Sequence[Figure]) -> bool:
    """Whether both ages are of one who grew older by the years: "ago, when she was 35", "16 years later, at 31"."""
    words = context.words(span)
    if not is_one_person(context, ages):
        return False
    last = max(ages, key=lambda age: age.start)
    if last.start < span.start:
        return False
    told = between(context, span, last)
    first = min(ages, key=lambda age: age.start)
    if words[span.stop : span.stop + 1] == ["ago"]:
        met = between(context, first, span) if first.start < span.start else []
        others = _ages("persons") | words_for("kin") | _ages("meeting")
        return others.isdisjoint(met) and _ages("then_aged").issuperset(told)
    if not is_of_one_side(words):
        return False
    told = [a for a, b in pairwise([*told, ""]) if not (a == "the" and b == "age")]
    return _ages("of_others").isdisjoint(told) and is_said_of_one(context, last)
