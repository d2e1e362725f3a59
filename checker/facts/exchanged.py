"""Figures of one sentence that make a product or a change, or would but for two digits or a scale.

"Each of the 24 paid £1,350, and £32,400 was raised", "The gate rose from 1,150 to 1,380, or 20%": as in
`checker.facts.alone` no words are needed. By chance figures are seldom two exchanged digits off, or a thousand times
too large.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import permutations

from checker.facts.alone import by_unit, exchanged, is_left, value_of
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.digit_slips import ends
from checker.precision.quotient_slips import Band
from checker.precision.scale_slips import product_slip, significant_digits, tells

MOST = 12  # figures of a sentence that are tried
DIGITS = 3  # of the number whose digits changed places
TWO = 2  # levels of a percentage, and its digits at the least
SCALED = 1.4, 2.4  # digits needed to prove a wrong scale word, and wrong zeros
TEN, HUNDRED = 10, 100
FARTHEST = Fraction(8, 5)  # largest ratio of a level and what was meant


def exchanges(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What the figures of each sentence make or nearly make.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Each of the 24 paid £1,350, and £34,200 was raised.")))
    >>> [slot.figures[0].text for slot in next(exchanges(found)).slots]
    ['£1,350', '24', '£34,200']
    """
    for parse in parses.values():
        units = by_unit(parse)
        if sum(map(len, units.values())) <= MOST:
            yield from _products(parse, units)
            yield from _percentages(parse, units)


def _statement(parse: Parse, kind: str, **slots: Figure) -> Statement:
    told = (Slot(name, (figure,), Mechanism.LONE) for name, figure in slots.items())
    return Statement(kind, parse.sentence, tuple(told))


def _products(parse: Parse, units: Mapping[tuple[Kind, str | None], Sequence[Figure]]) -> Iterator[Statement]:
    """So many times what one has is what all have together, to the last digit."""
    numbers = [f for (kind, _), told in units.items() if kind is Kind.COUNT for f in told if value_of(f) > 1]
    for (kind, _), told in units.items():
        for each, total in permutations(told, 2) if numbers and kind is not Kind.PERCENT else ():
            for number in numbers if value_of(each) > 1 else ():
                other = number is not each and number is not total
                if other and (_is_product(each, number, total) or _is_scaled(each, number, total)):
                    yield _statement(parse, "rate", each=each, number=number, total=total)


def _is_product(each: Figure, number: Figure, total: Figure) -> bool:
    one, many, made = map(value_of, (each, number, total))
    if not made < TEN * float(one) * float(many) < HUNDRED * made or made <= max(one, many):
        return False  # two digits that change places make less than ten times as much
    if one * many == made:
        return significant_digits(total.quantity.numbers[0]) >= DIGITS
    if many < TEN:
        return False  # so many times a small number is soon two exchanged digits off by chance
    meant = (each, made / many), (number, made / one), (total, one * many)
    return any(value in exchanged(figure, DIGITS) for figure, value in meant)


def _exactly(number: Figure) -> Band:
    return Band(*ends(number.quantity.numbers[0]))


def _is_scaled(one: Figure, number: Figure, total: Figure) -> bool:
    """Whether so many times a measure makes a total at another scale."""
    return one.kind is not Kind.COUNT and is_scaled(one, _exactly(number), total)


def is_scaled(one: Figure, times: Band, total: Figure) -> bool:
    """Whether so many times a figure makes a total at another scale: "40% of the £18.3m would be £7.32bn"."""
    if {figure.quantity.numbers[0].style for figure in (one, total)} != {Style.DIGITS}:
        return False
    slip = product_slip(total.quantity.numbers[0], one.quantity.numbers[0], times)
    return slip is not None and bool(slip.power) and slip.fewest > 1 and tells(slip, one.quantity.unit, *SCALED)


def _percentages(parse: Parse, units: Mapping[tuple[Kind, str | None], Sequence[Figure]]) -> Iterator[Statement]:
    """The only percentage of a sentence, and the only two figures of a unit."""
    percent = [figure for (kind, _), told in units.items() if kind is Kind.PERCENT for figure in told]
    for (kind, _), told in units.items() if len(percent) == 1 else ():
        if len(told) == TWO and kind not in (Kind.PERCENT, Kind.DURATION) and all(map(_has_two_digits, told)):
            yield from _of_percent(parse, percent[0], *told)


def _has_two_digits(figure: Figure) -> bool:
    return value_of(figure) >= TEN * figure.quantity.numbers[0].place


def _of_percent(parse: Parse, percent: Figure, one: Figure, other: Figure) -> Iterator[Statement]:
    """What a percentage is of two figures, as printed or with two digits of one exchanged: the first that fits."""
    told = tuple(map(value_of, (one, other, percent)))
    figures = one, other, percent
    rounding = percent.quantity.numbers[0].place / 2
    if any(abs(found - told[2]) <= rounding for found in _made_of_steps(told[0], told[1])):
        return  # "closed at 14,920, up 244 points or 1.7 percent"
    tried = [told]
    telling = significant_digits(percent.quantity.numbers[0]) >= DIGITS  # with one digit, "39%" is soon right by chance
    for at, figure in enumerate(figures if telling else ()):
        meant = (value for value in sorted(exchanged(figure, DIGITS)) if figure is percent or _is_near(figure, value))
        tried += [(*told[:at], value, *told[at + 1 :]) for value in meant]
    for a, b, share in tried:
        near = [abs(found - share) <= rounding for found in _made(a, b)]
        near[0], near[1] = near[0] and not is_left(parse, other), near[1] and not is_left(parse, one)
        if near[0] or near[1]:
            before, after = (one, other) if near[0] else (other, one)
            yield _statement(parse, "change", before=before, after=after, percent=percent)
            return
        if near[2]:
            return  # a share


def _is_near(level: Figure, meant: Fraction) -> bool:
    """Whether a level may be what was meant: far from it a percentage is soon right by chance."""
    low, high = sorted((value_of(level), meant))
    return high < low * FARTHEST


def _made(one: Fraction, other: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """The percentage of change from one figure to the other, the reverse, and the less as a percentage of the more."""
    low, high = sorted((one, other))
    return HUNDRED * (high - low) / one, HUNDRED * (high - low) / other, HUNDRED * low / high


def _made_of_steps(one: Fraction, other: Fraction) -> Iterator[Fraction]:
    """The less as a percentage of the level before or after it, if it is a step to or from the more."""
    low, high = sorted((one, other))
    yield HUNDRED * low / (high + low)
    if high > low:
        yield HUNDRED * low / (high - low)
