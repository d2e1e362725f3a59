"""Whether figures miss a sum, a quotient or a product by one slip of the hand.

How much a slip of a quotient or product tells is how seldom a number of so many digits is one slip away from a right
one by chance: the share of all such numbers that its slips cover, each as wide as the right one is known. So no count
of digits is asked for there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import ceil, floor, log10

from msgspec import Struct

from checker.model.quantity import Printed, Style
from checker.precision.misprints import changed, misprints, reordered, swapped
from checker.precision.readings import significant_place

# What one digit changed, or two swapped, takes away or adds, by its first digit's place.
STEPS = (*range(1, 11), *(9 * digit / 10 for digit in range(1, 12)))
_NONE = Fraction(0)
SMALL = 1e-6  # of a digit: what is lost in reckoning with decimals


def sums_to(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether the parts make the total as far as they are printed; numbers that end in zeros may all be rounded there.

    >>> sums_to(_printed("5.26"), [_printed("0.837"), _printed("4.423")])
    True
    >>> sums_to(_printed("57900"), [_printed("43800"), _printed("14200")])
    True
    """
    off = total.value - sum((part.value for part in parts), _NONE)
    if not off.numerator:
        return True
    numbers = (total, *parts)
    last = last_place(numbers)
    places = [max(number.place, last) for number in numbers]
    exact = max(places) == 1  # whole counts
    return not exact and 2 * abs(off) <= sum(places)


def misses_by_a_slip(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether the parts do not make the total, and one slip in one of the numbers would have it so.

    >>> misses_by_a_slip(_printed("653"), [_printed("359"), _printed("924")])
    True
    >>> misses_by_a_slip(_printed("653"), [_printed("359"), _printed("248")])
    False
    """
    off = float(total.value) - sum(float(part.value) for part in parts)
    places = {total.place, *(part.place for part in parts)}
    limit = float(max(places)) / 2 if len(places) > 1 else SMALL * float(total.place)
    if abs(off) <= limit or not _may_be_slip(abs(off), limit):
        return False
    steps = (sign * step for number, sign in ((total, -1), *((part, 1) for part in parts)) for step in _steps(number))
    return any(abs(off - step) <= limit for step in steps) and not sums_to(total, parts)


def ends(number: Printed) -> tuple[Fraction, Fraction]:
    """The least and the most that a number may be as it is printed: half of its last place off, where that is no one.

    >>> ends(_printed("34")), ends(_printed("0.5"))
    ((Fraction(34, 1), Fraction(34, 1)), (Fraction(9, 20), Fraction(11, 20)))
    """
    half = Fraction(0) if number.place == 1 else number.place / 2
    return number.value - half, number.value + half


def digits_shared(total: Printed, parts: Sequence[Printed]) -> int:
    """To how many digits the total is told, down to the last place that any of the numbers has a digit in.

    >>> digits_shared(_printed("75200"), [_printed("44700"), _printed("30500")])
    3
    """
    numbers = (total, *parts)
    return len(str(int(total.value / max(last_place(numbers), *(number.place for number in numbers)))))


def _may_be_slip(off: float, limit: float) -> bool:
    """Whether so much is what some slip makes, in one digit or two, whatever the numbers: most differences are not."""
    unit = 10.0 ** floor(log10(off))
    if 2 * limit >= unit:
        return True
    first, near = off / unit, limit / unit + SMALL
    return any(abs(first - step) <= near for step in STEPS)


def last_place(numbers: Sequence[Printed]) -> Fraction:
    """The last place in which one of the numbers has another digit than nought."""
    last = min(number.place for number in numbers)
    whole = [int(number.value / last) for number in numbers]
    while not any(number % 10 for number in whole):
        whole = [number // 10 for number in whole]
        last *= 10
    return last


def _steps(number: Printed) -> Iterator[float]:
    """What is to be added to a number to mend it, for each slip that may have made it what it is."""
    if number.style is not Style.DIGITS:
        return
    printed, place = int(number.value / number.place), float(number.place)
    yield from ((meant - printed) * place for meant in misprints(printed))


def _printed(text: str) -> Printed:
    return Printed(Fraction(text), Fraction(1, 10 ** len(text.partition(".")[2])))


NEAR = 1e-9  # of itself: what is lost in reckoning with decimals, which is quicker and decides no verdict


class Band(Struct, frozen=True):
    """What a number is known to be: its least and its most."""

    low: Fraction
    high: Fraction


def slips_into(number: Printed, low: float, high: float, chance: float, *, exact: bool = False) -> bool:
    """Whether one slip makes a number of one in a band, as no more than so large a share of all numbers would be.

    Neighbours swapped are tried by themselves first, then digits in any other order, since so few numbers are. A number
    that is ``exact`` was not rounded to its last place.

    >>> slips_into(Printed(Fraction(48)), 84, 84, 0.05), slips_into(Printed(Fraction(48)), 68, 68, 0.05)
    (True, False)
    >>> slips_into(Printed(Fraction(1480)), 1680, 1680, 0.05)
    True
    """
    if number.style is not Style.DIGITS:
        return False
    place = significant_place(number)
    digits = str(int(number.value / place))
    if len(digits) < 2:
        return False
    one, half = float(place), 0.0 if exact else float(number.place) / 2
    low, high = (low - half) / one, (high + half) / one
    least, most, more = ceil(low - NEAR * abs(low)), floor(high + NEAR * abs(high)), 10 ** len(digits)
    if most < more // 10 or least >= more:
        return False  # what is right has more digits, or fewer
    most_slips = chance * 0.9 * more / max(1, high - low) * (1 + NEAR)
    if most_slips < 1:
        return False
    for others in (swapped(digits), reordered(digits), changed(digits)):
        slips = {int(other) for other in others if other[0] != "0"}
        if len(slips) <= most_slips and any(least <= slip <= most for slip in slips):
            return True
    return False


def miss_by_a_slip(
    part: Printed,
    whole: Printed,
    ratio: Printed,
    reach: Fraction,
    made: Callable[[float], float],
    chance: Fraction,
) -> bool:
    """Whether one number by the other is what a ratio makes it, or would be so but for one slip in one of the three.

    ``reach`` is how far the ratio may be off, ``made`` the quotient that it stands for: 0.88 for a fall of 12%.

    >>> fall = lambda value: 1 - value / 100
    >>> part, whole, tenth = Printed(Fraction(5237)), Printed(Fraction(6418)), Fraction("0.1")
    >>> miss_by_a_slip(part, whole, Printed(Fraction("14.8"), tenth), tenth / 2, fall, Fraction(1, 20))
    True
    """
    told, off, seldom = float(ratio.value), float(reach), float(chance)
    least, most = sorted((made(told - off), made(told + off)))
    if least <= 0:
        return False
    (a, b), (c, d) = _ends(part), _ends(whole)
    low, high = a / d, b / c
    if least <= high * (1 + NEAR) and low <= most * (1 + NEAR):
        return True
    if not chance:
        return False
    if slips_into(part, least * c, most * d, seldom) or slips_into(whole, a / most, b / least, seldom):
        return True
    base, step = made(0), made(1) - made(0)
    least, most = sorted(((low - base) / step, (high - base) / step))
    return slips_into(ratio, least, most, seldom)


def misses_difference_by_a_slip(small: Printed, large: Printed, step: Printed, scale: int, chance: Fraction) -> bool:
    """Whether two numbers lie so many steps apart, each so small a part of one, or would but for one slip.

    >>> one, other = Printed(Fraction("14.2"), Fraction("0.1")), Printed(Fraction("16.5"), Fraction("0.1"))
    >>> misses_difference_by_a_slip(one, other, Printed(Fraction(130)), 100, Fraction(1, 5))
    True
    """
    apart, told = large.value - small.value, step.value / scale
    reach = max(small.place, large.place) if step.style is Style.DIGITS else 0
    if abs(apart - told) <= reach:
        return True
    needed = (large, small.value + told), (small, large.value - told), (step, apart * scale)
    return any(slips_into(number, float(value), float(value), float(chance)) for number, value in needed)


def product_misses_by_a_slip(total: Printed, each: Printed, number: Printed, chance: Fraction) -> bool:
    """Whether so much for each of so many does not make the total, and one slip in one of the three would have it so.

    >>> total, each, number = Printed(Fraction(872)), Printed(Fraction(34)), Printed(Fraction(23))
    >>> product_misses_by_a_slip(total, each, number, Fraction(1, 10))
    True
    >>> product_misses_by_a_slip(Printed(Fraction(859)), each, number, Fraction(1, 10))
    False
    """
    (a, b), (c, d), many = _ends(each), _ends(total), float(number.value)
    low, high = a * many, b * many
    if low <= d * (1 + NEAR) and c <= high * (1 + NEAR):
        return False  # as it is, or as it is when rounded
    exact = each.place == total.place == 1
    needed = (total, low, high), (each, c / many, d / many), (number, c / b, d / a)
    return any(slips_into(printed, least, most, float(chance), exact=exact) for printed, least, most in needed)


def _ends(number: Printed) -> tuple[float, float]:
    """The least and the most that a number may be as it is printed."""
    least, most = ends(number)
    return float(least), float(most)
