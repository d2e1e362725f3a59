"""What two numbers, put beside each other, say of their being one: digits that changed places, a hedge close by."""

from __future__ import annotations

from checker.model.figure import Figure
from checker.model.quantity import Hedge, Style

BOUNDS = (Hedge.NEARLY, Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO)
_NO_SLIP = False, 0
SCALES = (1000, 10**6)  # what a wrong scale word makes of a number
SIGNIFICANT = 10  # units of its last place that a number has at least, where its digits say something


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


def is_scale_slip(first: Figure, ratio: float) -> bool:
    """Whether the digits are the same and the scale word is another: "$1.8 million" and "$1.8 billion"."""
    if ratio not in SCALES:
        return False
    number = first.quantity.numbers[0]
    return number.value >= number.place * SIGNIFICANT


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
