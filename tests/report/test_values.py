from __future__ import annotations

from fractions import Fraction

import pytest

from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.report.values import moment, value


@pytest.mark.parametrize(
    ("kind", "numbers", "shown"),
    [
        (Kind.COUNT, [Fraction(250)], "250"),
        (Kind.COUNT, [Fraction(10) ** 30], "1" + ",000" * 10),
        (Kind.RATIO, [Fraction(2, 3)], "0.666666666667"),
        (Kind.PERCENT, [Fraction(-5, 2)], "-2.5"),
        (Kind.COUNT, [Fraction(20), Fraction(30)], "20 to 30"),
        (Kind.SCORE, [Fraction(6), Fraction(4)], "6-4"),
        (Kind.COUNT, [], ""),
    ],
)
def test_numbers_are_shown_exactly_or_to_twelve_digits(kind: Kind, numbers: list[Fraction], shown: str) -> None:
    assert value(Quantity(kind, tuple(map(Printed, numbers)))) == shown


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (Moment(2024, 5, 6, 0), "Mon 2024-05-06"),
        (Moment(2024, 5), "2024-05"),
        (Moment(2024), "2024"),
        (Moment(1990, decade=True), "1990s"),
        (Moment(month=5, day=6), "--05-06"),
        (Moment(month=5), "--05"),
        (Moment(day=22), "---22"),
        (Moment(weekday=6), "Sun"),
        (Moment(hour=8, minute=30), "08:30"),
        (Moment(hour=20), "20:00"),
    ],
)
def test_a_moment_is_shown_as_far_as_it_is_printed(printed: Moment, shown: str) -> None:
    assert moment(printed) == shown


def test_a_range_of_dates_has_two_ends() -> None:
    assert value(Quantity(Kind.DATE, moment=Moment(2004), until=Moment(2005))) == "2004 to 2005"
