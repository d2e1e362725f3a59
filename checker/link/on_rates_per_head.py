"""Conditions on a rate per so many people that is told away from its cases and its population."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.languages.stems import STEM
from checker.languages.things import is_person
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import found_once, size_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

_AMONG = frozenset(("among", "amongst", "in", "for", "of", "across", "to", "with", "has", "which", "where"))
_RATES = frozenset(("rate", "incidence", "prevalence"))
_LEAST = 1000  # people: fewer are no population that a rate is told of
_BACK = frozenset(("that", "this", "it", "which"))
_MAKES = frozenset(
    ("is", "was", "makes", "made", "gives", "gave", "means", "meant", "works", "comes", "equals", "represents")
)
_LED_IN = 3  # tokens before a population that make one of it: "has 600,000 inhabitants", "population is 600,000"
_NEAR = 8  # tokens before a rate in which it is told of what


def cases_of(context: Context, rate: Figure) -> Figure | None:
    """The count, in another sentence, of what the only rate of a story is of: "a rate of suicide"."""
    if not rate.quantity.is_per_so_many or rate.kind is not Kind.COUNT:
        return None
    words = context.words(rate)[max(0, rate.opening - _NEAR) : rate.opening]
    if not _has_one_rate(context) or not _changes().isdisjoint(words):
        return None
    if words[:1] == context.words(rate)[:1] and words[:1] and words[0] in _BACK:
        return _just_told(context, rate) if words[1:2] and words[1] in _MAKES else None
    told = {word[:STEM] for word in _told_of(words) if len(word) >= STEM}
    found = [f for f in context.of_kind(Kind.COUNT) if f is not rate and f.counted and _is_of(f, told)]
    alone = len(found) == 1 and found[0].sentence != rate.sentence and population_of(context, found[0])
    return found[0] if alone and _is_of_one_time(context, rate, found[0]) else None


def _just_told(context: Context, rate: Figure) -> Figure | None:
    """The smaller of the two counts in the sentence before "That is a rate of", where the other is its population."""
    row = [f for f in context.by_sentence.get(rate.sentence - 1, ()) if f.kind is Kind.COUNT]
    cases = min(row, key=size_of) if row else None
    of_another = rate.paragraph != cases.paragraph if cases else True
    return cases if cases and not of_another and population_of(context, cases) else None


@found_once
def _has_one_rate(context: Context) -> bool:
    return sum(f.quantity.is_per_so_many for f in context.of_kind(Kind.COUNT)) == 1


def _is_of_one_time(context: Context, rate: Figure, cases: Figure) -> bool:
    """Whether the cases are of a year, and of the one that the rate is of: not "40 murders in January"."""
    told, stated = (
        {f.quantity.moment for f in context.by_sentence[f.sentence] if f.kind is Kind.DATE} for f in (rate, cases)
    )
    shorter = any(moment and moment.month is not None for moment in stated)
    periods = word_set("rates_and_totals", "part_years")
    years = {moment for moment in told if moment and moment.year is not None}
    return not shorter and years <= stated and periods.isdisjoint(context.words(cases))


def _told_of(words: list[str]) -> list[str]:
    """The words for what a rate is of: "suicide" in "a rate of suicide of", "murder" in "the murder rate rose to"."""
    at = next((i for i, word in enumerate(words) if word in _RATES), None)
    return [] if at is None else words[max(0, at - 1) :]


def _changes() -> frozenset[str]:
    return word_set("rates_and_totals", "elsewhere")


def _is_of(cases: Figure, told: set[str]) -> bool:
    return cases.counted is not None and cases.counted.lemma[:STEM] in told


def population_of(context: Context, cases: Figure) -> Figure | None:
    """The people among whom the cases are counted, in the sentence of these: "among its 600,000 inhabitants"."""
    row = [f for f in context.by_sentence[cases.sentence] if f.kind is Kind.COUNT and f is not cases]
    words = context.words(cases)
    if len(row) != 1 or row[0].quantity.numbers[0].value < _LEAST or not _are_people(words, row[0]):
        return None
    first = row[0].start < cases.start
    led_in = words[: row[0].opening][-_LED_IN:] if first else words[cases.stop : row[0].opening]
    return row[0] if not _AMONG.isdisjoint(led_in) else None


def _are_people(words: list[str], figure: Figure) -> bool:
    """Whether a figure counts people, or is told as a population: "whose population is 640,000"."""
    return is_person(figure.counted.lemma) if figure.counted else "population" in words[: figure.opening][-_LED_IN:]


@condition
@pairs(given=0, sought=1, find=cases_of)
def rate_told_of(context: Context, rate: Figures, cases: Figures) -> bool:
    """The second counts, in another sentence, what the only rate of the story is told of: "a rate of suicide"."""
    return cases_of(context, rate[0]) is cases[0]


@condition
@pairs(given=0, sought=1, find=population_of)
def counted_among(context: Context, cases: Figures, population: Figures) -> bool:
    """The second is the population among which the first are counted: "150 suicides among its 600,000 inhabitants"."""
    return population_of(context, cases[0]) is population[0]
