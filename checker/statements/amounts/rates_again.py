"""A rate told again for another length of time: "245 litres a minute, that is 14,700 litres an hour"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from checker.conversion import size
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Printed, Style
from checker.precision.quotient_slips import Band, miss_by_a_slip
from checker.precision.scale_slips import product_slip, tells
from checker.statements.phrases import agree, at, figure_of
from checker.statements.rates.for_each import ForEach, for_each

CHANCE = Fraction(1, 5)  # largest probability that chance explains the slip
DIGITS, NOUGHT = 1.4, 2.4  # digits needed to prove a wrong scale word, and wrong zeros
_SECOND = size("second").powers
_WORKING = {  # other lengths that people work: a week of five days or six
    ("day", "week"): (5, 6),
    ("hour", "day"): (8, 10, 12, 16, 18),
    ("hour", "week"): (35, 37, 38, 40, 48),
    ("day", "month"): (20, 22, 26, 28, 30, 31),
    ("week", "month"): (4,),
    ("day", "year"): (200, 220, 240, 250, 260, 300, 312, 366),
    ("week", "year"): (50, 48, 40),
    ("month", "year"): (10, 13, 14),
}
_PER = " per "
_OF_TIME = word_set("statements", "within_period")
_JOINING = word_set("listings", "joining")
_HELD_AGAINST = word_set("statements", "held_against")
_MORE = frames.words("rate", "besides") | word_set("rows", "comparing")
_POINTING = word_set("exchange", "that")


class Again(Struct, frozen=True):
    """A figure told for one length of time, and the one that tells it for another."""

    given: Figure
    other: Figure


class _Rate(Struct, frozen=True):
    figure: Figure
    chunk: int
    last: int
    period: str


def rates_again(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Again]:
    """The rates of a sentence that are told again in it, or told again of the sentence before.

    They are if the lengths of time make the one of the other, or would but for a slip.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("He earns £2,100 a month, or £25,200 a year.")))[0]
    >>> [(each.given.text, each.other.text) for each in rates_again(found, ())]
    [('£2,100 a month', '£25,200 a year')]
    """
    rates = list(_rates(parse))
    for one, other in pairwise(rates):
        if _is_set_behind(parse, one, other) and _is_again(one, other):
            yield Again(_in_unit(one), _in_unit(other))
    before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
    if before is not None and rates and parse.words.lower[0] in _POINTING:
        last = list(_rates(before))[-1:]
        if last and _is_again(last[0], rates[0]):
            yield Again(_in_unit(last[0]), _in_unit(rates[0]))


def _rates(parse: Parse) -> Iterator[_Rate]:
    """The figures of a sentence that are told for a length of time, in order."""
    told: dict[int, ForEach] = {each.chunk: each for each in for_each(parse) if each.sure}
    for chunk in parse.figured:
        each, figure = told.get(chunk.number), figure_of(parse, chunk)
        if figure is None or len(figure.quantity.numbers) != 1 or not figure.quantity.numbers[0].is_positive:
            continue
        last, period = (each.last, each.thing) if each is not None else (chunk.number + 2, _period_of(parse, chunk))
        if period and size(period).powers == _SECOND:
            yield _Rate(figure, chunk.number, last, period)


def _period_of(parse: Parse, chunk: Chunk) -> str:
    """The length of time in which so many were counted: "2,016 times in the week"."""
    tie, thing = at(parse, chunk.number + 1), at(parse, chunk.number + 2)
    led = tie is not None and tie.text in _OF_TIME and thing is not None and thing.stop - thing.start == 2
    return thing.text if led and thing is not None and thing.determiner and not thing.figures else ""


def _is_set_behind(parse: Parse, one: _Rate, other: _Rate) -> bool:
    """Whether one rate follows the other in apposition: behind a mark or "or", with no other figure between."""
    between, behind = parse.chunks[one.last + 1 : other.chunk], at(parse, other.last + 1)
    if behind is not None and not _MORE.isdisjoint(parse.words.lower[behind.start : behind.stop]):
        return False  # "£5,400 a year, £350 a month more than", "or £5,400 a year with power"
    if any(chunk.figures or chunk.text in _JOINING - {","} or chunk.text in _HELD_AGAINST for chunk in between):
        return False
    return any(chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION) for chunk in between)


def _is_again(one: _Rate, other: _Rate) -> bool:
    """Whether one rate is the other, or would be but for a slip."""
    if one.figure.kind is not other.figure.kind or _unit(one) != _unit(other) or not agree(other.figure, one.figure):
        return False
    ratio = size(other.period).factor / size(one.period).factor
    small, large = (one, other) if ratio > 1 else (other, one)
    made, told = (rate.figure.quantity.numbers[0] for rate in (small, large))
    times = max(ratio, 1 / ratio)
    if ratio == 1 or any(_fits(told, made, Fraction(n)) for n in _WORKING.get((small.period, large.period), ())):
        return False
    slip = product_slip(told, made, Band(times * Fraction(99, 100), times * Fraction(101, 100)))
    scaled = slip is not None and bool(slip.power) and tells(slip, large.figure.quantity.unit, DIGITS, NOUGHT)
    return scaled or _fits(told, made, times, CHANCE)


def _fits(large: Printed, small: Printed, times: Fraction, chance: Fraction = Fraction(0)) -> bool:
    ratio = Printed(times, style=Style.WORDS)
    reach = times / 100 if times > 31 else Fraction(0)  # a year of 52 weeks
    return miss_by_a_slip(large, small, ratio, reach, lambda value: value, chance)


def _unit(rate: _Rate) -> str | None:
    return (rate.figure.quantity.unit or "").partition(_PER)[0]


def _in_unit(rate: _Rate) -> Figure:
    """The figure with the length of time in its unit, as "35 cars a day" has it not."""
    quantity = rate.figure.quantity
    unit = f"{_unit(rate) or 'item'}{_PER}{rate.period}"
    kind = Kind.MEASURE if quantity.kind is Kind.COUNT else quantity.kind
    return replace(rate.figure, quantity=replace(quantity, kind=kind, unit=unit, per=None))
