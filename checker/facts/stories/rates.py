"""Conversions of money as rates of exchange, and innocent reasons for another rate."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from checker.exchange.rates import in_years, reference, whole
from checker.facts.stories.prose import Prose, is_to_come
from checker.languages.lexicon import load
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import DEALING, MOVEMENT, Amount, unhedged

Currencies: TypeAlias = tuple[str, str]


class Rate(Struct, frozen=True):
    """A conversion with its currencies in alphabetical order, and what one of the first comes to."""

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


def currency(figure: Figure) -> str:
    """The currency of a figure: pounds, of pence."""
    return whole(figure.quantity.unit or "")[0]


def rate(given: Figure, other: Figure) -> Interval | None:
    """What one of the unit of ``given`` comes to in that of ``other``; None if one of the two may be zero."""
    return quotient(unhedged(given.quantity), unhedged(other.quantity))


def quotient(given: Amount, other: Amount) -> Interval | None:
    """What one of the first amount comes to in the other; None if one of the two may be zero."""
    return None if 0 in given.rounded or 0 in other.rounded else other.rounded / given.rounded


def agree(first: Interval, second: Interval) -> bool:
    """Whether two rates lie as close as rates of one story do."""
    return first.stretched(MOVEMENT).meets(second)


SHOP = 10_000  # a cheaper thing may have a price of its own in another country ...
APART = Interval(Fraction(2, 3), Fraction(3, 2))  # ... that is so many times its worth
FAR = 3  # times: dollars, euros, pounds, yen and rupees have moved less, reais, rand and lira more
WOULD_HAVE = ("would", "have")
AROUND = 4  # tokens on either side of a conversion in which "then" belongs to it


def rate_doubts(prose: Prose, read: Rate, *, anywhere: bool) -> Iterator[str]:
    """Each reason why a conversion may rightly differ from the others or from the rate of the day.

    Another country's money is looked for anywhere in the story, or in the conversion's own sentence.
    """
    yield from _other_years(prose, read)
    yield from _other_times(prose, read)
    words = None if anywhere else frozenset(prose.words(read.given))
    for figure, other in ((read.given, read.other), (read.other, read.given)):
        possible = (name for name in countries(prose, figure, words) if _may_be(name, figure, other))
        yield from (f"another currency: {name}" for name in possible)
    if _has_two_prices(prose, read):
        yield "prices of two countries"


def has_moved_far(read: Rate) -> bool:
    """Whether two rates of the currencies may lie far apart, each right in its own time."""
    ever = reference(*read.units, None)
    return ever is not None and ever.span.high > FAR * ever.span.low


def has_been_before(read: Rate) -> bool:
    """Whether a rate may be from before the bank's first: a currency that moved far had moved before."""
    ever = reference(*read.units, None)
    return (
        ever is not None
        and has_moved_far(read)
        and Interval(ever.span.low / FAR, ever.span.high * FAR).meets(read.span)
    )


def _other_years(prose: Prose, read: Rate) -> Iterator[str]:
    """The years of its sentence, if the bank knew the rate in one of them or has no rates of them."""
    parse, published = prose.parses[read.given.sentence], prose.document.date
    dates = (f for f in parse.figures if f.kind is Kind.DATE)
    never = WOULD_HAVE in pairwise(prose.words(read.given))  # "in 1990 it would have cost £3m ($5m)"
    # Nobody knows the rates of a year to come.
    told = (f.quantity.moment for f in dates if never or not is_to_come(parse, f))
    years = sorted({m.year for m in told if m is not None and m.year is not None})
    for year in years:
        if published is not None and year >= published.year - 1:
            continue
        known = in_years(*read.units, (year,))
        if known is None or Interval(*known).stretched(DEALING).meets(read.span):
            yield f"another year: {year}"


def _other_times(prose: Prose, read: Rate) -> Iterator[str]:
    """Words that put a rate into another time, if the bank has known it or has no rates of that time."""
    ever = reference(*read.units, None)
    if ever is not None and not agree(Interval(*ever.span), read.span):
        return
    words = prose.words(read.given)
    first, stop = min(read.given.opening, read.other.opening), max(read.given.stop, read.other.stop)
    near = words[max(0, first - AROUND) : stop + AROUND]
    yield from (f"another time: {word}" for word in _words("other_time") if word in words)
    yield from (f"another time: {word}" for word in _words("other_time_near") if word in near)
    if "ago" in words and words[words.index("ago") - 1] in _words("long"):
        yield "another time: ago"


def countries(prose: Prose, figure: Figure, words: frozenset[str] | None = None) -> Iterator[str]:
    """Currencies with the figure's name whose country is named, in some words or anywhere.

    "US$" is no other dollar, and where A$ stands in the story, $ is not Australian.
    """
    places = load("exchange")["places"].get(figure.quantity.unit, {})
    if not places or "us" in figure.text.lower():
        return
    named = {word.lower() for word in prose.as_printed()} if words is None else words
    yield from (name for name, of in places.items() if name not in prose.money and not named.isdisjoint(of.split()))


def _may_be(name: str, figure: Figure, other: Figure) -> bool:
    """Whether a rate may be that of a currency that is not printed; one that the bank does not quote is weak."""
    made = rate(figure, other)
    if made is None:
        return False
    theirs = reference(name, other.quantity.unit or "", None)
    if theirs is not None:
        return agree(Interval(*theirs.span), made)
    usual = reference(figure.quantity.unit or "", other.quantity.unit or "", None)
    return usual is None or made.low is None or made.low < usual.span.low


def _has_two_prices(prose: Prose, read: Rate) -> bool:
    """Whether a shop may have two prices in two countries: "priced at $399 (£349)"."""
    numbers = [number for figure in (read.given, read.other) for number in figure.quantity.numbers]
    if any(number.value >= SHOP or number.place > 1 for number in numbers):
        return False
    ever = reference(*read.units, None)
    usual = None if ever is None else Interval(*ever.span) * APART
    told = prose.other_words(read.given)
    if told.isdisjoint(_words("prices")):
        return False
    if usual is not None:
        return usual.meets(read.span)
    low, high = sorted(figure.quantity.numbers[0].value for figure in (read.given, read.other))
    return high <= FAR * low


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(load("exchange")[name].split())
