"""Whether numbers make a sum or a product but for the scale of one: a million for a billion, a nought too many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log10

from msgspec import Struct
from msgspec.structs import replace

from checker.model.quantity import Printed, Style
from checker.precision.digit_slips import Band, digits_shared, ends, sums_to

WORDS = frozenset((3, 6, 9, 12))  # powers of ten by which scale words differ ...
INDIAN = frozenset((2, 5, 7))  # ... lakh, crore and lakh crore
NOUGHTS = frozenset((1, 2))  # by which a number differs that has lost its last noughts, or got some, or its point moved
SMALL = 20  # times that a total is a part, at the most: what is smaller may be rounded away
NEAR = 0.1  # of a power of ten: more is not worth reckoning exactly


class Slip(Struct, frozen=True):
    """By how many powers of ten a number is off, and how many digits say so."""

    power: int
    digits: float
    fewest: int  # digits that each of the numbers has, without the noughts at its end
    exact: bool = False  # whether nothing need be rounded


def sum_slips(total: Printed, parts: Sequence[Printed]) -> Iterator[Slip]:
    """How the parts, none of which is too small a part of the total, make it with one number at another scale.

    >>> parts = [_printed("329000000", "1000000"), _printed("455000000000", "1000000000")]
    >>> list(sum_slips(_printed("784000000", "1000000"), parts))
    [Slip(power=-3, digits=3, fewest=3, exact=True)]
    """
    made = sum((part.value for part in parts), Fraction(0))
    for at, number in enumerate((total, *parts)):
        needed = made if at == 0 else total.value - made + number.value
        power = _power(needed, number.value)
        if power:
            moved = [total, *parts]
            moved[at] = scaled(number, power)
            least = min(part.value for part in moved[1:])
            told = least * SMALL >= moved[0].value and least >= 10 * max(each.place for each in moved)
            if told and sums_to(moved[0], moved[1:]):
                exact = moved[0].value == sum(part.value for part in moved[1:])
                fewest = min(significant_digits(each) for each in moved)
                yield Slip(power, digits_shared(moved[0], moved[1:]), fewest, exact)


def product_slip(total: Printed, each: Printed, times: Band) -> Slip | None:
    """How so many times a number makes the total, at another scale or at none (power 0); None where it does not.

    >>> fifth = Band(Fraction(1, 5), Fraction(1, 5))
    >>> product_slip(_printed("12300000000", "100000000"), _printed("61500000", "100000"), fifth).power
    -3
    """
    power = _power(each.value * (times.low + times.high) / 2, total.value)
    if power is None:
        return None
    moved = scaled(total, power)
    (low, high), (least, most) = ends(each), ends(moved)
    low, high = low * times.low, high * times.high
    if most < low or high < least:
        return None
    fewest, digits = sorted((significant_digits(total), significant_digits(each)))
    width = max(high - low + most - least, moved.value / 10**digits)
    return Slip(power, log10(moved.value / width), fewest)


def tells(slip: Slip, unit: str | None, digits: float, more: float) -> bool:
    """Whether a slip is one that a hand makes, and its digits show it: so many, or more where noughts are wrong.

    >>> tells(Slip(-3, digits=2, fewest=2), "dollar", 2, 3), tells(Slip(2, digits=2, fewest=2), "dollar", 2, 3)
    (True, False)
    """
    power = abs(slip.power)
    if power in WORDS or (power in INDIAN and unit == "rupee"):
        return slip.digits >= digits
    return power in NOUGHTS and slip.digits >= more and slip.fewest > 1


def scaled(number: Printed, power: int) -> Printed:
    """A number at another scale, as it would be printed there."""
    scale = Fraction(10) ** power
    return replace(number, value=number.value * scale, place=number.place * scale)


def significant_digits(number: Printed) -> int:
    """How many digits a number is told to, without the noughts at its end.

    >>> significant_digits(_printed("20500"))
    3
    """
    return len(number.digits.rstrip("0"))


def _power(needed: Fraction, value: Fraction) -> int | None:
    """The power of ten that makes one value about another; None where none does."""
    if needed.numerator <= 0 or value.numerator <= 0:
        return None
    power = log10(needed.numerator * value.denominator / (needed.denominator * value.numerator))
    return round(power) if abs(power - round(power)) < NEAR else None


def _printed(digits: str, place: str = "1") -> Printed:
    return Printed(Fraction(digits), Fraction(place), Style.DIGITS)
