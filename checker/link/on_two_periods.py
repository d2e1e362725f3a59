"""Conditions on a rate that is told for two periods: "£900 a month, or £10,800 a year"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, Numbers, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.relations.periods_in import PERIODS

HALF = 2  # a price for the longer period is not so many times less than that for the shorter ones


@condition
def periods_of_one_rate(context: Context, longer: Figures, shorter: Figures) -> bool:
    """Both are rates of one unit, of two periods: "£900 a month, or £10,800 a year"."""
    del context
    pairs_of = [(a.quantity, b.quantity) for a in longer for b in shorter]
    return all(a.unit == b.unit and a.kind is b.kind and (a.per or "", b.per or "") in PERIODS for a, b in pairs_of)


@condition
def cheaper_by_the_longer(context: Context, longer: Numbers, shorter: Numbers) -> bool:
    """Who pays for the longer period may pay less, where one may choose: "£10 a month, or £100 a year"."""
    return all(_is_cheaper(context, a, b) for a in longer for b in shorter)


def _is_cheaper(context: Context, longer: Figure, shorter: Figure) -> bool:
    if longer.kind is not Kind.MONEY or longer.sentence != shorter.sentence:
        return False
    first, second = sorted((longer, shorter), key=lambda f: f.start)
    words = context.words(first)
    between = words[first.stop : second.opening]
    if word_set("rates_and_totals", "priced").isdisjoint(words):
        return False  # what one earns is the same by the month and by the year
    price, once = (f.quantity.numbers[0].value for f in (longer, shorter))
    times, _, _ = PERIODS.get((longer.quantity.per or "", shorter.quantity.per or ""), (0, 0, 0))
    return price < once * times < HALF * price and word_set("rates_and_totals", "choosing").issuperset(between)
