"""What two numbers, put beside each other, say of their being one: digits that changed places, a hedge close by."""

from __future__ import annotations

from fractions import Fraction

from checker.link.context import size_ratio
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Printed, Style

BOUNDS = (Hedge.NEARLY, Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO)
_NO_SLIP = False, 0
SCALES = (1000, 10**6)  # what a wrong scale word makes of a number
SIGNIFICANT = 10  # units of its last place that a number has at least, where its digits say something
SMALL = 12  # up to which one number is easily written for another
CLOSE = 1.15  # times: so near lie an older and a newer count
ROUND_CLOSE = Fraction(4, 3)  # times: the same of two round numbers, 500 and 400, whose one digit says little
HALF = Fraction(1, 2)
NEAR = 1.125  # times: so near is what a round number with a hedge is told for


def are_swapped(first: Figure, second: Figure) -> bool:
    """Whether two neighbouring digits of one number stand the other way round in the other: 62 and 26, 3.6 and 6.3."""
    return digits_slipped(first, second)[0]


def digits_slipped(first: Figure, second: Figure) -> tuple[bool, int]:
    """Whether two digits changed places, and how many are kept behind the only one that differs: 2 of 1.34 and 5.34.

    Round zeros are none. None is kept of 2.6 and 2.9, which are as far apart as two facts of one kind often are.
    """
    if first.quantity.numbers[0].place != second.quantity.numbers[0].place:
        return _NO_SLIP
    ours, theirs = _digits(first), _digits(second)
    apart = _apart(ours, theirs)
    if len(apart) == 1:
        return False, len(ours[apart[0] + 1 :].rstrip("0"))
    return _have_changed_places(ours, theirs, apart), 0


def differ_by_a_digit(first: Figure, second: Figure) -> bool:
    """Whether two whole numbers have one digit each in which they differ, and others that are the same: 60 and 50."""
    ours, theirs = (str(figure.quantity.numbers[0].value) for figure in (first, second))
    return len(ours) > 1 and len(_apart(ours, theirs)) == 1


def may_be_slip(first: Figure, second: Figure) -> bool:
    """Whether one of two numbers of one fact may be a slip for the other, as they are printed.

    A digit is another one or two changed places, once the finer number is rounded as the coarser one; the scale is
    another; both are small; or they lie close together, as an older and a newer count of one thing do.
    """
    ratio = size_ratio(first, second)
    ours, theirs = (figure.quantity.numbers[0] for figure in (first, second))
    small = ours.place == theirs.place == 1 and max(ours.value, theirs.value) <= SMALL
    return small or ratio <= CLOSE or is_scale_slip(first, ratio) or _is_a_digit_off(ours, theirs)


def is_scale_slip(first: Figure, ratio: float) -> bool:
    """Whether the digits are the same and the scale word is another: "$1.8 million" and "$1.8 billion"."""
    if ratio not in SCALES:
        return False
    number = first.quantity.numbers[0]
    return number.value >= number.place * SIGNIFICANT


def _is_a_digit_off(ours: Printed, theirs: Printed) -> bool:
    place = max(ours.place, theirs.place)
    a, b = (str(int(number.value / place + HALF)) for number in (ours, theirs))
    apart = _apart(a, b)
    if len(apart) == 1:
        round_ones = max(len(a.rstrip("0")), len(b.rstrip("0"))) == 1
        return not round_ones or max(ours.value, theirs.value) <= ROUND_CLOSE * min(ours.value, theirs.value)
    return _have_changed_places(a, b, apart)


def _apart(ours: str, theirs: str) -> list[int]:
    """Where the digits of two numbers differ; nowhere, if one has more of them."""
    if len(ours) != len(theirs):
        return []
    return [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]


def _have_changed_places(ours: str, theirs: str, apart: list[int]) -> bool:
    """Whether the digits that differ are two neighbours, each of which stands where the other one did."""
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    at = slice(apart[0], apart[1] + 1)
    return ours[at] == theirs[at][::-1]


def _digits(figure: Figure) -> str:
    number = figure.quantity.numbers[0]
    if number.style is not Style.DIGITS or number.value <= 0:
        return ""
    value, place = number.value, number.place
    return str(value.numerator * place.denominator // (value.denominator * place.numerator))  # quicker than fractions
