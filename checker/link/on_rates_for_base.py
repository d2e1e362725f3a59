"""Conditions on rates whose base is printed with what it counts: "8 cases for every 100,000 people"."""

from __future__ import annotations

from operator import attrgetter

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.context import size_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

LEAST = 1000  # of whom a rate is told
NEAR = 3  # tokens between a rate and its base
FOR = frozenset(("per", "for", "in"))
BACK = frozenset(("that", "this", "it"))


class Rate(Struct, frozen=True):
    """What a rate is of."""

    base: Figure
    cases: Figure
    population: Figure


def _rate(context: Context, rate: Figure) -> Rate | None:
    """The base behind a rate; cases and population before it in its sentence, or in the one before "That is"."""
    at = context.place[rate.start] + 1
    if rate.kind is not Kind.COUNT or at >= len(context.figures):
        return None
    base, words = context.figures[at], context.words(rate)
    end = rate.past
    near = base.sentence == rate.sentence and 0 < base.first - end <= NEAR
    of_another = not word_set("rates_and_totals", "elsewhere").isdisjoint(words)
    if of_another or not near or base.kind is not Kind.COUNT or words[end] not in FOR or not _is_round(base):
        return None
    here = [f for f in context.beside(rate) if f.kind is Kind.COUNT and f.start < rate.start]
    if not here and words[0] in BACK:
        here = [f for f in context.by_sentence.get(rate.sentence - 1, ()) if f.kind is Kind.COUNT]
    if len(here) != 2 or any(len(f.quantity.numbers) != 1 for f in (*here, rate, base)):
        return None
    cases, population = sorted(here, key=size_of)
    return Rate(base, cases, population) if size_of(population) >= size_of(base) else None


def _is_round(figure: Figure) -> bool:
    """Whether a rate may be told for so many: for 1,000, 100,000 or a million."""
    digits = str(int(size_of(figure)))
    return size_of(figure) >= LEAST and digits[0] == "1" and not digits[1:].strip("0")


_base = one_of(_rate, attrgetter("base"))
_cases = one_of(_rate, attrgetter("cases"))
_population = one_of(_rate, attrgetter("population"))


@condition
@pairs(given=0, sought=1, find=_base)
def has_base(context: Context, rate: Figures, base: Figures) -> bool:
    """The rate is told for so many: "8 cases for every 100,000 people"."""
    return _base(context, rate[0]) is base[0]


@condition
@pairs(given=0, sought=1, find=_cases)
def has_cases(context: Context, rate: Figures, cases: Figures) -> bool:
    """The cases are the smaller of the two counts that are told before the rate."""
    return _cases(context, rate[0]) is cases[0]


@condition
@pairs(given=0, sought=1, find=_population)
def has_population(context: Context, rate: Figures, population: Figures) -> bool:
    """The population is the larger of the two counts that are told before the rate."""
    return _population(context, rate[0]) is population[0]
