"""Conditions on figures that give another one in other units."""

from __future__ import annotations

from itertools import pairwise

from checker.exchange import days
from checker.exchange.reference import reference
from checker.languages.lexicon import load
from checker.link.conditions import Context, Doubt, Figures, Numbers, condition, pairs
from checker.link.context import size_ratio
from checker.link.conversions import converted as all_converted
from checker.link.conversions import partners
from checker.link.exchange import (
    agree,
    currency,
    is_possible,
    rate,
    rate_of,
    rates,
    shows_one_rate,
    standard,
    stands_alone,
    suspect,
)
from checker.link.rate_doubts import SHOP, has_been_before, has_moved_far, rate_doubts
from checker.model.figure import Figure

APART = 1.5
WITHOUT_DAYS = (
    "Conversions of currencies were held against the rates of whole quarters: those of days come with the extra "
    "'rates' (pip install 'crossfoot[rates]')."
)


@condition
@pairs(given=0, sought=1, find=partners, among=all_converted)
def converts(context: Context, first: Figures, second: Figures) -> bool:
    """One of the two gives the other in other units: "£110m" and "$205m" in "$205m (£110m)"."""
    return second[0] in partners(context, first[0])


def _standards(context: Context, converted: Figure) -> tuple[Figure, ...]:
    """The figures in the unit of ``converted`` whose conversions set the rates of the article."""
    found = (_standard(context, amount, converted) for amount in partners(context, converted))
    return tuple(dict.fromkeys(pair[1] for pair in found if pair))


def _standard(context: Context, amount: Figure, converted: Figure) -> tuple[Figure, Figure] | None:
    """The conversion that sets the article's rate for two currencies, the figure in that of ``amount`` first."""
    read = rate_of(context, amount, converted)
    if read is None or suspect(context, read) is not converted:
        return None
    set_by = standard(context, read.units)
    if set_by is read:
        return None
    return (set_by.given, set_by.other) if read.given is amount else (set_by.other, set_by.given)


@condition
@pairs(given=0, sought=1, find=_standards)
def rated_by(context: Context, converted: Figures, equivalent: Figures) -> bool:
    """The second, in the currency of the first, belongs to a conversion that sets a rate of the article."""
    return equivalent[0] in _standards(context, converted[0])


@condition
def at_the_rate_of(context: Context, amount: Figures, converted: Figures, other: Figures, equivalent: Figures) -> bool:
    """The last two are the conversion whose rate most others of the article keep to, the first two another one."""
    return _standard(context, amount[0], converted[0]) == (other[0], equivalent[0])


@condition
def sets_the_rate(context: Context, amount: Figures, converted: Figures) -> bool:
    """The two are the conversion whose rate most others of the article keep to."""
    read = rate_of(context, amount[0], converted[0])
    if read is None or suspect(context, read) is not converted[0] or standard(context, read.units) is not read:
        return False
    story = context.reading.document.date
    known = story is None or days.are_known() or reference(*read.units, story) is None
    if not known:
        context.limits[WITHOUT_DAYS] = None
    return True


def _rates_for(context: Context, converted: Figure) -> tuple[Figure, ...]:
    """Of each conversion that sets a rate for the currency of a figure, the side that is as the figure should be.

    That is the side in the figure's own currency, unless what it converts has that currency already.
    """
    unit = currency(converted)
    twice = any(currency(other) == unit for other in partners(context, converted))
    standards = [standard(context, units) for units in rates(context) if unit in units]
    return tuple(
        side for each in standards for side in (each.given, each.other) if (currency(side) == unit) is not twice
    )


@condition
@pairs(given=0, sought=1, find=_rates_for)
def rated_with(context: Context, converted: Figures, equivalent: Figures) -> bool:
    """The second is to its partner what the first should be to its own, in a conversion that sets a rate."""
    return equivalent[0] in _rates_for(context, converted[0])


@condition
def in_proportion(context: Context, amount: Figures, converted: Figures, other: Figures, equivalent: Figures) -> bool:
    """The second is to the first as the fourth to the third, as far as exchange rates move."""
    del context
    first, second = (rate(a[0], b[0]) for a, b in ((other, equivalent), (amount, converted)))
    return first is not None and second is not None and agree(first, second)


@condition
def near_in_size(context: Context, first: Numbers, second: Numbers) -> bool:
    """Neither is more than half as large again as the other, as the figures of two years are."""
    del context
    return size_ratio(first[0], second[0]) <= APART


@condition
def of_accounts(context: Context, role: Figures) -> bool:
    """The sentence tells of results, where brackets hold the figure of the year before; or of small prices."""
    told = context.words_between_figures(role[0])
    if ("in", "cash") in pairwise(context.words(role[0])):
        told = told - {"cash"}  # paid so, and no cash of the books
    small = all(number.value < SHOP for number in role[0].quantity.numbers)
    return small or not told.isdisjoint(load("exchange")["accounts"].split())


@condition
def show_one_rate(context: Context, other: Figures, equivalent: Figures) -> bool:
    """Three conversions of the article or more keep to the rate of these two, but for rounding."""
    read = rate_of(context, other[0], equivalent[0])
    return read is not None and shows_one_rate(context, read)


@condition
def of_one_time(context: Context, amount: Figures, converted: Figures, other: Figures, equivalent: Figures) -> Doubt:
    """Nothing says that one of the conversions is of another time than the other, or of another country's money."""
    odd, rule = rate_of(context, amount[0], converted[0]), rate_of(context, other[0], equivalent[0])
    if odd is None or rule is None:
        return Doubt()
    found = list(rate_doubts(context, odd, anywhere=False))
    # The rule may be the exception where it is no more than one other conversion, and the odd one possible.
    if is_possible(context, odd) and stands_alone(context, rule):
        found += rate_doubts(context, rule, anywhere=False)
        if has_moved_far(rule):
            found.append("a currency whose worth has changed much")
    return Doubt(dict.fromkeys(found))


@condition
def of_its_time(context: Context, amount: Figures, converted: Figures) -> Doubt:
    """Nothing says that the rate is one of another time or of another country's money, or that prices differ."""
    read = rate_of(context, amount[0], converted[0])
    if read is None:
        return Doubt()
    if context.reading.document.date is None and has_been_before(read):
        return Doubt(("a currency whose worth has changed much",))
    return Doubt(dict.fromkeys(rate_doubts(context, read, anywhere=True)))
