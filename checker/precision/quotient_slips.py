"""Whether figures miss a quotient or a product by one slip of the hand: one digit changed, or digits in another order.

How much a slip tells is how seldom a number of so many digits is one slip away from a right one by chance: the share
of all such numbers that its slips cover, each as wide as the right one is known. So no count of digits is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from msgspec import Struct

from checker.model.quantity import Printed, Style
from checker.precision.digit_slips import ends
from checker.precision.misprints import changed, reordered, swapped
from checker.precision.readings import significant_place


class Band(Struct, frozen=True):
    """What a quotient is known to be: its least and its most."""

    low: Fraction
    high: Fraction

    def meets(self, low: Fraction, high: Fraction) -> bool:
        """Whether something between the two is in the band."""
        return low <= self.high and self.low <= high


def quotient(part: Printed, whole: Printed) -> Band:
    """The one number by the other, as far as both are printed.

    >>> quotient(Printed(Fraction(1)), Printed(Fraction(4)))
    Band(low=Fraction(1, 4), high=Fraction(1, 4))
    """
    (a, b), (c, d) = ends(part), ends(whole)
    return Band(a / d, b / c)


def slips_into(number: Printed, band: Band, chance: Fraction, *, exact: bool = False) -> bool:
    """Whether one slip makes a number of one in the band, as no more than so large a share of all numbers would be.

    Neighbours swapped are tried by themselves first, then digits in any other order, since so few numbers are. A number
    that is ``exact`` was not rounded to its last place.

    >>> slips_into(Printed(Fraction(48)), Band(Fraction(84), Fraction(84)), Fraction(1, 20))
    True
    >>> slips_into(Printed(Fraction(48)), Band(Fraction(68), Fraction(68)), Fraction(1, 20))
    False
    >>> slips_into(Printed(Fraction(1480)), Band(Fraction(1680), Fraction(1680)), Fraction(1, 20))
    True
    """
    if number.style is not Style.DIGITS:
        return False
    place = significant_place(number)
    printed = int(number.value / place)
    if printed < 10:
        return False
    half = Fraction(0) if exact else number.place / 2
    width = max(Fraction(1), (band.high - band.low + 2 * half) / place)
    of_all = Fraction(9 * 10 ** (len(str(printed)) - 1))
    low, high = band.low - half, band.high + half
    for others in (swapped(str(printed)), reordered(str(printed)), changed(str(printed))):
        slips = {int(other) for other in others if other[0] != "0"}
        if len(slips) * width <= chance * of_all and any(low <= slip * place <= high for slip in slips):
            return True
    return False


def miss_by_a_slip(
    part: Printed,
    whole: Printed,
    ratio: Printed,
    reach: Fraction,
    made: Callable[[Fraction], Fraction],
    chance: Fraction,
) -> bool:
    """Whether one number by the other is what a ratio makes it, or would be so but for one slip in one of the three.

    ``reach`` is how far the ratio may be off, ``made`` the quotient that it stands for: 0.88 for a fall of 12%.

    >>> fall = lambda value: 1 - value / 100
    >>> part, whole, tenth = Printed(Fraction(5237)), Printed(Fraction(6418)), Fraction("0.1")
    >>> miss_by_a_slip(part, whole, Printed(Fraction("14.8"), tenth), tenth / 2, fall, Fraction(1, 20))
    True
    """
    stands_for = made(ratio.value - reach), made(ratio.value + reach)
    told = Band(min(stands_for), max(stands_for))
    if told.low <= 0:
        return False
    found = quotient(part, whole)
    if told.meets(found.low, found.high):
        return True
    (a, b), (c, d) = ends(part), ends(whole)
    if slips_into(part, Band(told.low * c, told.high * d), chance):
        return True
    if slips_into(whole, Band(a / told.high, b / told.low), chance):
        return True
    base, step = made(Fraction(0)), made(Fraction(1)) - made(Fraction(0))
    needed = sorted(((found.low - base) / step, (found.high - base) / step))
    return slips_into(ratio, Band(*needed), chance)


def misses_difference_by_a_slip(small: Printed, large: Printed, step: Printed, scale: int, chance: Fraction) -> bool:
    """Whether two numbers lie so many steps apart, each so small a part of one, or would but for one slip.

    >>> one, other = Printed(Fraction("14.2"), Fraction("0.1")), Printed(Fraction("16.5"), Fraction("0.1"))
    >>> misses_difference_by_a_slip(one, other, Printed(Fraction(130)), 100, Fraction(1, 5))
    True
    """
    apart, told = large.value - small.value, step.value / scale
    reach = max(small.place, large.place) if step.style is Style.DIGITS else Fraction(0)
    if abs(apart - told) <= reach:
        return True
    return (
        slips_into(large, Band(small.value + told, small.value + told), chance)
        or slips_into(small, Band(large.value - told, large.value - told), chance)
        or slips_into(step, Band(apart * scale, apart * scale), chance)
    )


def product_misses_by_a_slip(total: Printed, each: Printed, number: Printed, chance: Fraction) -> bool:
    """Whether so much for each of so many does not make the total, and one slip in one of the three would have it so.

    >>> total, each, number = Printed(Fraction(872)), Printed(Fraction(34)), Printed(Fraction(23))
    >>> product_misses_by_a_slip(total, each, number, Fraction(1, 10))
    True
    >>> product_misses_by_a_slip(Printed(Fraction(859)), each, number, Fraction(1, 10))
    False
    """
    (a, b), (c, d) = ends(each), ends(total)
    made = Band(a * number.value, b * number.value)
    if made.meets(c, d):
        return False  # as it is, or as it is when rounded
    exact = each.place == total.place == 1
    needed = (total, made), (each, Band(c / number.value, d / number.value)), (number, quotient(total, each))
    return any(slips_into(printed, band, chance, exact=exact) for printed, band in needed)
