"""The exchange rate of a story, and the conversions that do not agree with it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from checker.exchange.rates import days_are_known, in_story_years, reference, whole
from checker.facts.stories.prose import Prose, story_years, year
from checker.facts.stories.rates import (
    Currencies,
    Rate,
    agree,
    currency,
    has_been_before,
    has_moved_far,
    quotient,
    rate_doubts,
)
from checker.model.clause import Parse
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision import DEALING, MOVEMENT, ONE_RATE, UNQUOTED, turned, unhedged
from checker.statements.equivalents import Conversion, conversions, equated

SEVERAL = 3  # conversions that establish the rate of a story
COMPARED = 60  # most conversions of one pair of currencies that are tried as its rate
WITHOUT_DAYS = (
    "Conversions of currencies were held against the rates of whole quarters: those of days come with the extra "
    "'rates' (pip install 'crossfoot[rates]')."
)
_HUNDREDTH = Fraction(1, 100)


class _Exchange(Struct, frozen=True):
    """The conversions of a story by their two currencies, and which of them has the rate of the story."""

    prose: Prose
    rates: Mapping[Currencies, Sequence[Rate]]
    standards: Mapping[Currencies, Rate]
    bad: Counter[int]  # for each figure, by where it begins, the number of its bad conversions

    def suspect(self, tried: Rate) -> Figure:
        """The figure in more bad conversions: in "120m euros ($15m; £8m)" the euros. Else the later one."""
        return max((tried.given, tried.other), key=lambda figure: (self.bad[figure.start], figure.start))


def exchange_rates(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    """Each sum of a story in another currency, beside the conversions that show the rate of the story.

    That of the conversion by which the story goes itself only the bank can tell, whose rates are a link out of it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> story = plain.read("The bridge cost $40m (£12m), of which $10m (£5.3m) and $6m (£3.2m) came from tolls.")
    >>> found = exchange_rates(parses(read(story)), story)
    >>> [[figure.text for figure in each.figures] for each in found][0]
    ['$40m', '£12m', '$10m', '£5.3m']
    """
    rates = _rates(parses)
    if not rates:
        return
    figures = (figure for parse in parses.values() for figure in parse.figures)
    money = frozenset(figure.quantity.unit for figure in figures if figure.kind is Kind.MONEY)
    prose = Prose(parses, document, money)
    standards = {units: _standard(prose, of_both) for units, of_both in rates.items()}
    bad = (each for of_both in rates.values() for each in of_both if _is_bad(prose, standards[each.units], each))
    found = _Exchange(prose, rates, standards, Counter(place for each in bad for place in each.key))
    for of_both in rates.values():
        for each in of_both:
            told = found.suspect(each)
            given = each.other if told is each.given else each.given
            slots = _slots(found, each, given, told)
            if slots:
                yield Statement("conversion", told.sentence, slots)


def limits(told: Iterable[Statement], document: Document) -> Iterator[str]:
    """Why conversions could not be compared with the rates of their days, as a sentence."""
    if document.date is None or days_are_known():
        return
    quoted = (each for each in told if each["quoted"])
    if any(reference(*map(currency, each.figures), document.date) is not None for each in quoted):
        yield WITHOUT_DAYS


def _slots(found: _Exchange, read: Rate, given: Figure, told: Figure) -> tuple[Slot, ...]:
    """The slots of a conversion whose side ``told`` is in doubt; none if something may explain it."""
    rule = found.standards[read.units]
    if rule is read:
        once_so = found.prose.document.date is None and has_been_before(read)
        if once_so or any(rate_doubts(found.prose, read, anywhere=True)):
            return ()
        return _filled(Mechanism.LINK, ("quoted", (given,)), ("quoted_again", (told,)))
    if _is_of_other_time(found, read, rule) or given.quantity.per != told.quantity.per:
        return ()
    like_it = _showing_one_rate(found, rule)
    turned_round = currency(rule.given) != currency(given)
    base = tuple(each.other if turned_round else each.given for each in like_it)
    equivalent = tuple(each.given if turned_round else each.other for each in like_it)
    sums = (("sum", (given,)), ("sum_again", (told,)))
    return _filled(Mechanism.APPOSITION, *sums, ("base", base), ("equivalent", equivalent))


def _filled(by: Mechanism, *slots: tuple[str, tuple[Figure, ...]]) -> tuple[Slot, ...]:
    return tuple(Slot(name, figures, by) for name, figures in slots)


def _is_of_other_time(found: _Exchange, odd: Rate, rule: Rate) -> bool:
    """Whether something shows that one of the conversions is of another time, or of another country's money."""
    if any(rate_doubts(found.prose, odd, anywhere=False)):
        return True
    # The rule may be the exception where it is no more than one other conversion, and the odd one possible.
    of_both = found.rates[rule.units]
    alone = len(of_both) <= COMPARED and _support(rule, of_both) == 1
    if not alone or not _is_possible(found.prose, odd):
        return False
    return has_moved_far(rule) or any(rate_doubts(found.prose, rule, anywhere=False))


def _showing_one_rate(found: _Exchange, rule: Rate) -> tuple[Rate, ...]:
    """Three conversions so close to one rate that it must be the story's; or only its standard."""
    reach = rule.span.stretched(ONE_RATE)
    tried = found.rates[rule.units][:COMPARED]
    others = [each for each in tried if each is not rule and reach.meets(each.span)]
    return (rule, *others[: SEVERAL - 1]) if len(others) >= SEVERAL - 1 else (rule,)


def _rates(parses: Mapping[int, Parse]) -> dict[Currencies, list[Rate]]:
    """Every conversion of money with its rate, by its two currencies."""
    found = defaultdict[Currencies, list[Rate]](list)
    for number, parse in sorted(parses.items()):
        before = parses.get(number - 1)
        across = equated(parse, (before,)) if before is not None else None
        for conversion in (*conversions(parse), *((across,) if across is not None else ())):
            read = _rate(conversion)
            if read:
                found[read.units].append(read)
    return dict(found)


def _rate(conversion: Conversion) -> Rate | None:
    given, other = conversion.given, conversion.other
    if given.kind is not Kind.MONEY or currency(given) == currency(other):
        return None
    below, above = (turned if conversion.direct else unhedged)(given.quantity), unhedged(other.quantity)
    if currency(given) > currency(other):
        given, other, below, above = other, given, above, below
    span = quotient(below, above)
    if span is None or _is_quoted_both_ways(given, other):
        return None
    return Rate(given, other, span * Interval.point(_part(other) / _part(given)))


def _part(figure: Figure) -> Fraction:
    return whole(figure.quantity.unit or "")[1]


def _is_quoted_both_ways(given: Figure, other: Figure) -> bool:
    """Whether each figure is the price of one of the other's currency: "the dollar closed at C$1.40 (US$0.714)".

    Such prices are told in hundredths at least, and make one when multiplied.
    """
    product = unhedged(given.quantity).rounded * unhedged(other.quantity).rounded
    exact = all(f.quantity.numbers[0].place <= _HUNDREDTH for f in (given, other))
    return exact and 1 in product.stretched(ONE_RATE)


def _standard(prose: Prose, of_both: Sequence[Rate]) -> Rate:
    """The conversion with the rate of the story: the median of all, and the most exact one there.

    Of two that do not agree it is one that the bank has known, and the first.
    """
    tried = of_both[:COMPARED]
    possible = tried if len(tried) < SEVERAL else _central(tried)
    return max(possible, key=lambda each: (_support(each, tried), _is_possible(prose, each)))


def _central(tried: Sequence[Rate]) -> list[Rate]:
    """The most exact rates that hold the median, or the two for the two medians of an even number."""
    middles = sorted(_middle(each.span) for each in tried)
    medians = {middles[(len(middles) - 1) // 2], middles[len(middles) // 2]}
    return [min((each for each in tried if median in each.span), key=_length) for median in sorted(medians)]


def _middle(span: Interval) -> Fraction:
    return (span.low or Fraction(0)) + (span.length or Fraction(0)) / 2


def _length(each: Rate) -> Fraction:
    return each.span.length or Fraction(0)


def _support(tried: Rate, others: Sequence[Rate]) -> int:
    """How many conversions agree with a rate."""
    reach = tried.span.stretched(MOVEMENT)
    return sum(reach.meets(each.span) for each in others)


def _is_bad(prose: Prose, rule: Rate, tried: Rate) -> bool:
    """Whether a conversion disagrees with the story's rate, or has one that never was."""
    return not _is_possible(prose, tried) if rule is tried else not agree(rule.span, tried.span)


def _is_possible(prose: Prose, tried: Rate) -> bool:
    """Whether the bank has known such a rate; yes, if it does not quote the currencies."""
    found = reference(*tried.units, prose.document.date)
    if found is not None and not Interval(*found.span).stretched(DEALING if found.sure else UNQUOTED).meets(tried.span):
        return False
    years = story_years(prose.parses, prose.document)  # that the story seems to be of, if it tells of any
    known = None if years is None else in_story_years(*tried.units, year(years.since), year(years.beside))
    return known is None or Interval(*known).stretched(DEALING).meets(tried.span)
