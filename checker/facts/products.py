"""Links a rate with the number and total near it, by their values, if its own clause gives neither.

"The clinic sees 34 patients a day. It was open for 23 days and so saw 872": the only number of what a rate is for and
the only other figure in its unit, in a sentence or two, belong to it if the product holds or misses by one slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from checker.facts.alone import value_of
from checker.languages.frames import words
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.precision.digit_slips import Band, product_misses_by_a_slip
from checker.precision.scale_slips import product_slip, tells
from checker.statements.phrases import agree, counts_people

Pair: TypeAlias = tuple[Figure, Figure]  # the number of things, and the total
_RATED = ("each", "mean")
_PER_UNIT = " per "
_HEADS = words("rate", "heads")
_NUMBERS = frozenset((Kind.COUNT, Kind.DURATION, Kind.MEASURE))
_STYLES = frozenset((Style.DIGITS, Style.WORDS))
MOST = 8  # figures of the sentences: with more, other things are told
DIGITS, NOUGHT = 1.4, 2.4  # digits of a product needed to prove a wrong scale word, and wrong zeros
LEAST = 3  # least number of things: two of them would be "double"
CHANCE = Fraction(1, 10)  # largest probability that chance explains the slip
LINKED = Fraction(1, 5)  # the same, if the number counts what the rate is for


def products(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """Rates without their number or total, with both from near them.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> text = "The 2,360 members pay £14 a month, so that the club has £33,040 a month."
    >>> found = parses(read_figures(plain.read(text)))
    >>> [slot.figures[0].text for each in products(read(found), found) for slot in each.slots]
    ['£14 a month', '2,360', '£33,040 a month']
    """
    rates = [each for each in told if each.kind == "rate" and any(each[name] for name in _RATED)]
    taken = starts_in(rates, *_RATED)
    for rate in rates:
        if not (rate["number"] and rate["total"]):
            yield from _made(rate, parses, taken)


def _made(rate: Statement, parses: Mapping[int, Parse], taken: set[int]) -> Iterator[Statement]:
    name = next(name for name in _RATED if rate[name])
    each = rate[name][0]
    near = [parses[number] for number in (rate.sentence, rate.sentence + 1, rate.sentence - 1) if number in parses]
    for told in (near[:1], near[:2], [*near[:1], *near[2:]]):
        figures = [figure for parse in told for figure in parse.figures if figure is not each]
        once = [figure for figure in figures if figure.start not in taken and figure.quantity.per is None]
        found = _only(each, once) or _for_all(each, figures, once) if len(figures) < MOST else None
        if found is not None:
            filled = zip((name, "number", "total"), (each, *found), strict=True)
            slots = tuple(Slot(slot, (figure,), Mechanism.LONE) for slot, figure in filled)
            yield Statement("rate", rate.sentence, slots, (), rate.cues)
            return


def _only(each: Figure, figures: Sequence[Figure]) -> Pair | None:
    """The number and the only total among some figures; they hold, or are one slip off."""
    totals = [figure for figure in figures if _is_plain(figure) and _may_be_total(each, figure)]
    if each.kind is Kind.COUNT and totals:
        totals = [max(totals, key=value_of)]  # the number of things may have the same noun
    if len(totals) != 1:
        return None
    numbers = [figure for figure in figures if figure is not totals[0] and _may_count(each, figure, _per(each))]
    return _fit(each, numbers, totals[0])


def _for_all(each: Figure, figures: Sequence[Figure], once: Sequence[Figure]) -> Pair | None:
    """The number and their total in the same time: "2,360 members pay £14 a month, £33,040 a month"."""
    if not _per(each):
        return None
    totals = [figure for figure in figures if figure not in once and _is_plain(figure) and _may_be_total(each, figure)]
    numbers = [figure for figure in once if figure.kind is Kind.COUNT and _may_count(each, figure, "")]
    return _fit(each, numbers, totals[0]) if len(totals) == 1 else None


def _fit(each: Figure, numbers: Sequence[Figure], total: Figure) -> Pair | None:
    """The number that makes the total, else the only one with which one slip would make it."""
    makes = [number for number in numbers if value_of(number) * value_of(each) == value_of(total)]
    found = makes[:1] or [n for n in numbers if _misses(each, n, total) or _is_scaled(each, n, total)]
    return (found[0], total) if len(found) == 1 else None


def _number(figure: Figure) -> Printed:
    return figure.quantity.numbers[0]


def _misses(each: Figure, number: Figure, total: Figure) -> bool:
    """Whether one slip would make the product the total, and chance seldom would."""
    chance = LINKED if _counts_it(each, number) else CHANCE
    return product_misses_by_a_slip(_number(total), _number(each), _number(number), chance)


def _is_scaled(each: Figure, number: Figure, total: Figure) -> bool:
    """Whether the product makes the total at another scale: a million for a billion."""
    times = Band(value_of(number), value_of(number))
    slip = product_slip(_number(total), _number(each), times)
    return slip is not None and bool(slip.power) and tells(slip, total.quantity.unit, DIGITS, NOUGHT)


def _is_plain(figure: Figure) -> bool:
    """Whether it is one exact number."""
    numbers = figure.quantity.numbers
    one = len(numbers) == 1 and numbers[0].style in _STYLES and numbers[0].value > 0
    return one and not figure.quantity.is_hedged and not figure.implied


def _may_be_total(each: Figure, figure: Figure) -> bool:
    """Whether a figure is in the rate's unit, for nothing in particular, and more than it."""
    units = [(one.quantity.unit or "").partition(_PER_UNIT)[0] for one in (each, figure)]
    if figure.kind is not each.kind or units[0] != units[1]:
        return False
    alike = agree(each, figure) or (counts_people(each) and counts_people(figure))
    return alike and value_of(figure) > value_of(each)


def _may_count(each: Figure, number: Figure, per: str) -> bool:
    """Whether a whole number can be that of the things or periods of a rate, called ``per`` or anything."""
    if number is each or number.kind not in _NUMBERS or not _is_plain(number):
        return False
    value = value_of(number)
    if value.denominator != 1 or value < LEAST:
        return False
    if number.kind is not Kind.COUNT:
        return number.quantity.unit == per
    return not per or number.counted is None or number.counted.lemma == per or per in _HEADS


def _per(each: Figure) -> str:
    """What a rate is for, if its unit says it: an hour for miles per hour."""
    return each.quantity.per or (each.quantity.unit or "").rpartition(_PER_UNIT)[2]


def _counts_it(each: Figure, number: Figure) -> bool:
    named = number.quantity.unit if number.kind is not Kind.COUNT else number.counted and number.counted.lemma
    return bool(named) and named == _per(each)
