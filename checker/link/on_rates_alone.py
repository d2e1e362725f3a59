"""Conditions on a rate for so many of a population, and the only two counts beside it."""

from __future__ import annotations

from operator import attrgetter

from checker.link.conditions import Context, Figures, condition, one_of, pairs
from checker.link.rates_alone import rate_alone, rates

_cases = one_of(rate_alone, attrgetter("cases"))
_population = one_of(rate_alone, attrgetter("population"))


@condition
@pairs(given=0, sought=1, find=_cases, among=rates)
def rates_cases_alone(context: Context, rate: Figures, cases: Figures) -> bool:
    """The cases are the smaller of the only two counts beside a rate that they make, or miss by one digit."""
    return _cases(context, rate[0]) is cases[0]


@condition
@pairs(given=0, sought=1, find=_population, among=rates)
def rates_population_alone(context: Context, rate: Figures, population: Figures) -> bool:
    """The population is the larger of the only two counts beside a rate that they make, or miss by one digit."""
    return _population(context, rate[0]) is population[0]
