from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.quantity import Printed, Style
from checker.precision.misprints import DOUBLED, SCALE, SWAPPED, TOO_FEW, TOO_MANY, slips


def meant(value: int, place: int = 1) -> list[tuple[int, str]]:
    return [(int(number), name) for number, name in slips(Printed(Fraction(value), Fraction(place)))]


@pytest.mark.parametrize(
    ("printed", "intended", "name"),
    [
        (205, 250, SWAPPED),
        (286, 268, SWAPPED),
        (54, 540, TOO_FEW),
        (540, 54, TOO_MANY),
        (2550, 250, DOUBLED),
        (3_000_000, 3_000_000_000, SCALE),
        (3_000_000_000, 3_000_000, SCALE),
    ],
)
def test_a_slip_leads_back_to_what_was_meant(printed: int, intended: int, name: str) -> None:
    assert (intended, name) in meant(printed)


def test_the_digits_of_a_scaled_number_are_those_that_are_printed() -> None:
    assert (2_100_000, SWAPPED) in meant(1_200_000, place=100_000)  # 1.2 million for 2.1 million


def test_no_number_begins_with_a_zero() -> None:
    assert SWAPPED not in [name for _, name in meant(20)]


@pytest.mark.parametrize("style", [Style.WORDS, Style.FRACTION, Style.VAGUE, Style.IMPLIED])
def test_only_digits_slip(style: Style) -> None:
    assert list(slips(Printed(Fraction(205), style=style))) == []


@given(st.integers(min_value=1, max_value=10**9))
def test_swapping_the_same_digits_again_gives_the_number_back(value: int) -> None:
    for number, name in meant(value):
        if name == SWAPPED:
            assert (value, SWAPPED) in meant(number)
