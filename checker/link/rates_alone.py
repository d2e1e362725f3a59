"""A rate for so many of a population, and the only two counts beside it: its cases, and the population.

"A rate of 12.4 per 100,000 ... 143 deaths among 930,000 people" has two digits swapped: 15.4 is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.context import Context, found_once, size_of
from checker.link.levels import is_exact
from checker.link.neighbours import between
from checker.link.on_things import is_covered_either_way
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.quotient_slips import CHANCE, CHANCE_APART, miss_by_a_slip

_set = partial(word_set, "rates_and_totals")

FEW, MANY = 10, 100  # counts from which on they tell something, and more than small ones beside them
BASE = 4  # tokens behind a rate in which stands what it is told for


class Rate(Struct, frozen=True):
    """How many had it, and of how many."""

    cases: Figure
    population: Figure


def rate_alone(context: Context, rate: Figure) -> Rate | None:
    """The cases and the population of a rate, where numbers alone tell them."""
    return _rates(context).get(rate.start)


def rates(context: Context) -> list[Figure]:
    """The rates of which that is told."""
    return [figure for figure in context.of_kind(Kind.COUNT) if figure.start in _rates(context)]


@found_once
def _rates(context: Context) -> dict[int, Rate]:
    told = ((rate, next(_told(context, rate), None)) for rate in context.of_kind(Kind.COUNT) if _is_rate(rate))
    return {rate.start: found for rate, found in told if found is not None}


def _is_rate(figure: Figure) -> bool:
    return figure.quantity.base > 0 and is_exact(figure)


def _told(context: Context, rate: Figure) -> Iterator[Rate]:
    at, base = rate.sentence, rate.quantity.base
    if not _set("of_all").isdisjoint(context.words(rate)):
        return  # "the national rate of 12 per 100,000"
    for numbers in ((at,), (at - 1, at), (at, at + 1)):
        row = [f for number in numbers for f in context.by_sentence.get(number, ()) if f.kind is Kind.COUNT]
        counts = [f for f in row if f is not rate and not _is_base(rate, f) and is_exact(f) and size_of(f) >= FEW]
        if len(counts) > 2:
            counts = [f for f in counts if size_of(f) >= MANY]
        if len(counts) != 2 or any(f.quantity.per for f in counts):
            continue
        cases, population = sorted(counts, key=size_of)
        if rate.sentence == cases.sentence and _begins_anew(context, rate, cases):
            continue
        if len(numbers) > 1 and not (rate.at_top and rate.paragraph != cases.paragraph):
            continue  # "The rate in Peru is 8.4 per 100,000. Lima had 612": only a headline goes on
        if _are_of_others(rate, cases) or not _may_be_population(context, rate, population):
            continue  # "41 complaints per 1,000 flights ... 186 delays"
        a, b, number = (f.quantity.numbers[0] for f in (cases, population, rate))
        chance = CHANCE if len(numbers) == 1 else CHANCE_APART
        if miss_by_a_slip(a, b, number, number.place / 2, lambda value: value / base, chance):
            yield Rate(cases, population)


def _is_base(rate: Figure, figure: Figure) -> bool:
    """Whether a figure is what a rate is told for: "8 cases per 100,000 people"."""
    return figure.sentence == rate.sentence and 0 < figure.opening - rate.stop <= 2


def _are_of_others(rate: Figure, cases: Figure) -> bool:
    """Whether a rate counts something else than its cases do."""
    told = [f.counted for f in (rate, cases) if f.counted and f.counted.lemma not in _set("cases")]
    return len(told) == 2 and not is_covered_either_way(rate, cases)


def _begins_anew(context: Context, rate: Figure, cases: Figure) -> bool:
    """Whether another clause begins between a rate and its cases: "4.2 per 1,000, and 61 broke down"."""
    told = between(context, rate, cases)
    return any(a == ";" or (a == "," and b in _set("anew")) for a, b in pairwise(told))


def _may_be_population(context: Context, rate: Figure, population: Figure) -> bool:
    """Whether a count is of people, of what the rate is told for, or does not say of what: not "41,200 jobs"."""
    noun = population.counted
    behind = context.words(rate)[rate.stop : rate.stop + BASE]
    return noun is None or is_person(noun.lemma) or any(word.startswith(noun.lemma) for word in behind)
