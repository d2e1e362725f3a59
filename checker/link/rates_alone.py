"""A rate for so many of a population, and the only two counts beside it: its cases, and the population.

"A rate of 12.4 per 100,000 ... 143 deaths among 930,000 people" has two digits swapped: 15.4 is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_of
from checker.link.levels import is_exact
from checker.link.neighbours import begins_anew, between
from checker.link.on_things import is_person
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision.quotient_slips import CHANCE, miss_by_a_slip

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
    return (figure.quantity.per or "")[:1].isdigit() and is_exact(figure)


def _told(context: Context, rate: Figure) -> Iterator[Rate]:
    at, base = rate.sentence, int((rate.quantity.per or "").replace(",", ""))
    if not _set("of_all").isdisjoint(context.words(rate)):
        return  # "the national rate of 12 per 100,000"
    for numbers in ((at,), (at - 1, at), (at, at + 1)):
        row = [f for number in numbers for f in context.by_sentence.get(number, ()) if f.kind is Kind.COUNT]
        counts = [f for f in row if f is not rate and is_exact(f) and size_of(f) >= FEW]
        if len(counts) > 2:
            counts = [f for f in counts if size_of(f) >= MANY]
        if len(counts) != 2:
            continue
        cases, population = sorted(counts, key=size_of)
        if rate.sentence == cases.sentence and begins_anew(between(context, rate, cases), _set("anew")):
            continue  # "4.2 per 1,000, and 61 broke down"
        if len(numbers) > 1 and not rate.at_top:
            continue  # "The rate in Peru is 8.4 per 100,000. Lima had 612": only a headline goes on
        if not _may_be_population(context, rate, population):
            continue
        a, b, number = (f.quantity.numbers[0] for f in (cases, population, rate))
        if miss_by_a_slip(a, b, number, number.place / 2, lambda value: value / base, CHANCE):
            yield Rate(cases, population)


def _may_be_population(context: Context, rate: Figure, population: Figure) -> bool:
    """Whether a count is of people, of what the rate is told for, or does not say of what: not "41,200 jobs"."""
    noun = population.counted
    behind = context.words(rate)[rate.stop : rate.stop + BASE]
    return noun is None or is_person(noun.lemma) or any(word.startswith(noun.lemma) for word in behind)
