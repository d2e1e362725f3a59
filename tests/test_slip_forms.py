from __future__ import annotations

from fractions import Fraction

import pytest

from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.precision.slip_forms import Form, digits_said, slip_form


def count(number: str) -> Quantity:
    place = Fraction(1, 10 ** len(number.partition(".")[2]))
    return Quantity(Kind.COUNT, (Printed(Fraction(number), place),))


@pytest.mark.parametrize(
    ("first", "second", "digits", "form"),
    [
        ("412", "412", 3, Form.EQUAL),
        ("4123", "4100", 4, Form.ROUNDS),
        ("412", "472", 3, Form.DIGIT),
        ("412", "421", 3, Form.SWAPPED),
        ("611", "161.6", 3, Form.SWAPPED),
        ("12.5", "32.587", 3, Form.DIGIT),
        ("1800000", "1800000000", 2, Form.SCALE),
        ("4125", "425", 4, Form.LOST),
        ("4125", "4263", 4, Form.NEAR),
        ("41", "50", 2, Form.CLOSE),
        ("41", "75", 2, Form.TWICE),
        ("41", "198", 3, Form.FAR),
        ("41", "987", 3, Form.VERY_FAR),
    ],
)
def test_how_two_numbers_stand_to_each_other(first: str, second: str, digits: int, form: Form) -> None:
    assert slip_form(count(first), count(second)) == (digits, form)


@pytest.mark.parametrize(
    ("first", "second", "form"),
    [
        (Moment(year=2024), Moment(year=2024), Form.EQUAL),
        (Moment(year=2024), Moment(year=2025), Form.PART),
        (Moment(month=5, day=4), Moment(month=6, day=3), Form.OTHER),
    ],
)
def test_how_two_dates_stand_to_each_other(first: Moment, second: Moment, form: Form) -> None:
    dates = (Quantity(Kind.DATE, moment=moment) for moment in (first, second))
    assert slip_form(*dates) == (0, form)


@pytest.mark.parametrize(("number", "digits"), [("250", 2), ("5000", 1), ("4.27", 3), ("7", 1)])
def test_round_zeros_are_no_digits_that_say_something(number: str, digits: int) -> None:
    assert digits_said(count(number).numbers[0]) == digits
