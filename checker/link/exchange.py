"""The exchange rates that an article uses, and the conversions that do not keep to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from functools import partial

from msgspec import Struct

from checker.exchange.reference import in_story_years, reference, whole
from checker.link.context import Context, found_once
from checker.link.conversions import Conversion, conversions
from checker.link.story_years import story_years, year
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import DEALING, MOVEMENT, ONE_RATE, UNQUOTED, Amount, turned, unhedged

SEVERAL = 3  # conversions that show the rate of an article
_HUNDREDTH = Fraction(1, 100)
COMPARED = 60  # conversions of one pair of currencies that are tried as its rate in the article

Currencies = tuple[str, str]


class Rate(Struct, frozen=True):
    """A conversion, turned so that its currencies stand in the order of the alphabet, and what it makes of one."""

    given: Figure
    other: Figure
    span: Interval

    @property
    def key(self) -> tuple[int, int]:
        """The places of both figures."""
        return self.given.start, self.other.start

    @property
    def units(self) -> Currencies:
        """The currencies."""
        return currency(self.given), currency(self.other)


@found_once
def rates(context: Context) -> dict[Currencies, list[Rate]]:
    """Every conversion of money with its rate, by its two currencies."""
    found = defaultdict(list)
    for conversion in conversions(context):
        read = _rate(conversion)
        if read:
            found[read.units].append(read)
    return dict(found)


def standard(context: Context, currencies: Currencies) -> Rate:
    """The conversion whose rate stands for the article's: in the middle of all, and printed most exactly there.

    Of two that do not agree it is one that the bank has known, and the first.
    """
    return context.once(("standard", currencies), partial(_standard, context, currencies))


def _standard(context: Context, currencies: Currencies) -> Rate:
    tried = rates(context)[currencies][:COMPARED]
    possible = tried if len(tried) < 3 else _central(tried)
    return max(possible, key=lambda each: (support(each, tried), is_possible(context, each)))


def _central(tried: list[Rate]) -> list[Rate]:
    """The most exact rate that holds the median, or the two for the two medians of an even number."""
    middles = sorted(_middle(each.span) for each in tried)
    medians = {middles[(len(middles) - 1) // 2], middles[len(middles) // 2]}
    return [min((each for each in tried if median in each.span), key=_length) for median in sorted(medians)]


def _middle(span: Interval) -> Fraction:
    return (span.low or Fraction(0)) + (span.length or Fraction(0)) / 2


def _length(each: Rate) -> Fraction:
    return each.span.length or Fraction(0)


def stands_alone(context: Context, tried: Rate) -> bool:
    """Whether no other conversion of the article keeps to a rate."""
    return len(rates(context)[tried.units]) <= COMPARED and support(tried, rates(context)[tried.units]) == 1


def shows_one_rate(context: Context, tried: Rate) -> bool:
    """Whether three conversions of the article or more keep so near to a rate that it must be the one it goes by."""
    others = rates(context)[tried.units][:COMPARED]
    reach = tried.span.stretched(ONE_RATE)
    return sum(reach.meets(each.span) for each in others) >= SEVERAL


def suspect(context: Context, tried: Rate) -> Figure:
    """The figure of a conversion that stands in more bad ones: in "120m euros ($15m; £8m)" the euros. Or the later."""
    times = _times_bad(context)
    return max((tried.given, tried.other), key=lambda figure: (times[figure.start], figure.start))


@found_once
def _times_bad(context: Context) -> Counter[int]:
    """In how many bad conversions each figure stands, by its start."""
    bad = (each for of_both in rates(context).values() for each in of_both if _is_bad(context, each))
    return Counter(place for each in bad for place in each.key)


def _is_bad(context: Context, tried: Rate) -> bool:
    """Whether a conversion does not keep to the article's rate, or sets one that the world has not known."""
    set_by = standard(context, tried.units)
    return not is_possible(context, tried) if set_by is tried else not agree(set_by.span, tried.span)


def rate_of(context: Context, amount: Figure, converted: Figure) -> Rate | None:
    """A conversion as a rate, whichever way round it is printed; None where the two figures are none."""
    return _by_figures(context).get(frozenset((amount.start, converted.start)))


@found_once
def _by_figures(context: Context) -> dict[frozenset[int], Rate]:
    """Every rate by the starts of its two figures."""
    return {frozenset(each.key): each for of_both in rates(context).values() for each in of_both}


def rate(given: Figure, other: Figure) -> Interval | None:
    """What one of the unit of ``given`` comes to in that of ``other``; None where one of the two may be nothing."""
    return _quotient(unhedged(given.quantity), unhedged(other.quantity))


def _quotient(given: Amount, other: Amount) -> Interval | None:
    return None if 0 in given.rounded or 0 in other.rounded else other.rounded / given.rounded


def agree(first: Interval, second: Interval) -> bool:
    """Whether two rates lie as near to each other as rates of one story do."""
    return first.stretched(MOVEMENT).meets(second)


def _rate(conversion: Conversion) -> Rate | None:
    given, other = conversion.given, conversion.other
    if given.kind is not Kind.MONEY or currency(given) == currency(other):
        return None
    below, above = (turned if conversion.direct else unhedged)(given.quantity), unhedged(other.quantity)
    if currency(given) > currency(other):
        given, other, below, above = other, given, above, below
    span = _quotient(below, above)
    if span is None or _is_quoted_both_ways(given, other):
        return None
    return Rate(given, other, span * Interval.point(_part(other) / _part(given)))


def _is_quoted_both_ways(given: Figure, other: Figure) -> bool:
    """Whether each figure is the price of one of the other's currency: "the dollar closed at C$1.40 (US$0.714)".

    Such prices are told in hundredths at least, and make one when multiplied.
    """
    product = unhedged(given.quantity).rounded * unhedged(other.quantity).rounded
    exact = all(f.quantity.numbers[0].place <= _HUNDREDTH for f in (given, other))
    return exact and 1 in product.stretched(ONE_RATE)


def support(tried: Rate, others: list[Rate]) -> int:
    """How many conversions keep to a rate."""
    reach = tried.span.stretched(MOVEMENT)
    return sum(reach.meets(each.span) for each in others)


def is_possible(context: Context, tried: Rate) -> bool:
    """Whether the bank has known such a rate; yes, where it does not quote the currencies."""
    return _has_been(context, tried) and _was_in_its_years(context, tried)


def _was_in_its_years(context: Context, tried: Rate) -> bool:
    """The same for the years that the story seems to be of, if it tells of any."""
    years = story_years(context)
    known = None if years is None else in_story_years(*tried.units, year(years.since), year(years.beside))
    return known is None or Interval(*known).stretched(DEALING).meets(tried.span)


def _has_been(context: Context, tried: Rate) -> bool:
    found = reference(*tried.units, context.reading.document.date)
    if found is None:
        return True
    return Interval(*found.span).stretched(DEALING if found.sure else UNQUOTED).meets(tried.span)


def currency(figure: Figure) -> str:
    """The currency of a figure: pounds, of pence."""
    return whole(figure.quantity.unit or "")[0]


def _part(figure: Figure) -> Fraction:
    return whole(figure.quantity.unit or "")[1]
