"""What two numbers, put beside each other, say of their being one: digits that changed places, a hedge close by."""

from __future__ import annotations

from checker.link.context import size_ratio
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Style
from checker.precision import significant_place

BOUNDS = (Hedge.NEARLY, Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO)
_NO_SLIP = False, 0
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
    if len(ours) != len(theirs):
        return _NO_SLIP
    apart = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(apart) == 1:
        return False, len(ours[apart[0] + 1 :].rstrip("0"))
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1
    return swapped and (ours[apart[0]], ours[apart[1]]) == (theirs[apart[1]], theirs[apart[0]]), 0


def differ_by_a_digit(first: Figure, second: Figure) -> bool:
    """Whether two whole numbers have one digit each in which they differ, and others that are the same: 60 and 50."""
    ours, theirs = (str(figure.quantity.numbers[0].value) for figure in (first, second))
    return len(ours) == len(theirs) > 1 and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1


def is_hedge_of(first: Figure, second: Figure) -> bool:
    """Whether one is a round number with a hedge and the other a finer one close by: "nearly 5,000" and 4,890."""
    round_one, fine = first, second
    if first.quantity.hedge is second.quantity.hedge:
        return False
    if significant_place(fine.quantity.numbers[0]) > significant_place(round_one.quantity.numbers[0]):
        round_one, fine = fine, round_one
    if round_one.quantity.hedge not in BOUNDS or fine.quantity.hedge is not Hedge.NONE:
        return False
    finer = significant_place(fine.quantity.numbers[0]) < significant_place(round_one.quantity.numbers[0])
    return finer and 1 < size_ratio(first, second) <= NEAR


def _digits(figure: Figure) -> str:
    number = figure.quantity.numbers[0]
    if number.style is not Style.DIGITS or number.value <= 0:
        return ""
    value, place = number.value, number.place
    return str(value.numerator * place.denominator // (value.denominator * place.numerator))  # quicker than fractions
