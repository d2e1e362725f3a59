"""The guilty explanations: slips that turn the intended number into the printed one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.model.quantity import Printed, Style
from checker.precision.misprints import swapped

SWAPPED = "digits swapped"
SCALE = "wrong scale word"
TOO_FEW = "a zero too few"
TOO_MANY = "a zero too many"
DOUBLED = "a digit too many"
UNSCALED = "no scale word"


def slips(number: Printed) -> Iterator[tuple[Fraction, str]]:
    """What a printed number may have been meant to be, with the name of the slip, the likeliest first.

    >>> next(slips(Printed(Fraction(205))))
    (Fraction(250, 1), 'digits swapped')
    """
    if number.style is not Style.DIGITS or number.value <= 0:
        return
    digits = number.digits
    yield from ((int(other) * number.place, SWAPPED) for other in swapped(digits) if other[0] != "0")
    if number.place >= 1000 or number.value >= 10**6:
        yield number.value * 1000, SCALE
        yield number.value / 1000, SCALE
    yield number.value * 10, TOO_FEW
    if digits.endswith("0"):
        yield number.value / 10, TOO_MANY
    for i in range(len(digits) if len(digits) > 2 else 0):
        yield int(digits[:i] + digits[i + 1 :]) * number.place, DOUBLED
    if number.value < 1000:
        yield number.value * 10**6, UNSCALED
        yield number.value * 10**9, UNSCALED
