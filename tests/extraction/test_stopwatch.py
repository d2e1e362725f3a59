"""Lengths of time that are printed with letters."""

from __future__ import annotations

from fractions import Fraction

import pytest

import checker
from tests.extraction.reading import figures


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("The trip took 2h 30m by rail.", "2h 30m", Fraction(5, 2), "hour"),
        ("The trip took 2h30 by rail.", "2h30", Fraction(5, 2), "hour"),
        ("She won in an hour and 12 minutes.", "an hour and 12 minutes", Fraction(6, 5), "hour"),
        ("He waited a year and three months.", "a year and three months", Fraction(5, 4), "year"),
        ("The trip took 1hr20min by rail.", "1hr20min", Fraction(4, 3), "hour"),
        ("The race took 3h 12m 36s in all.", "3h 12m 36s", Fraction(321, 100), "hour"),
        ("She swam it in 2m 15s on Friday.", "2m 15s", Fraction(9, 4), "minute"),
        ("She swam it in 2m14.4s on Friday.", "2m14.4s", Fraction(56, 25), "minute"),
        ("She swam it in 2:14.4 on Friday.", "2:14.4", Fraction(672, 5), "second"),
        ("She ran it in 2:20:51 on Sunday.", "2:20:51", Fraction(8451), "second"),
        ("The trip took 90 mins by rail.", "90 mins", Fraction(90), "minute"),
        ("He got two years and six months for it.", "two years and six months", Fraction(5, 2), "year"),
        ("It took a day, nine hours and 30 minutes.", "a day, nine hours and 30 minutes", Fraction(67, 48), "day"),
        ("It took two days, three hours, 36 minutes.", "two days, three hours, 36 minutes", Fraction(43, 20), "day"),
        ("It took a week, two days and 12 hours.", "a week, two days and 12 hours", Fraction(19, 14), "week"),
    ],
)
def test_a_length_of_time(text: str, printed: str, value: Fraction, unit: str) -> None:
    assert [(f.text, f.quantity.numbers[0].value, f.unit) for f in figures(text)] == [(printed, value, unit)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He works two weeks, 20 hours a week.", ["two weeks", "20 hours a week"]),
        ("The talks took two days, 90 minutes of them behind doors.", ["two days", "90 minutes"]),
        ("The talks took 2.5 hours, 30 minutes of them behind doors.", ["2.5 hours", "30 minutes"]),
    ],
)
def test_what_is_no_part_of_the_length_before(text: str, printed: list[str]) -> None:
    assert [f.text for f in checker.extract(text)] == printed


@pytest.mark.parametrize(
    ("text", "unit"), [("A 30m drop took 2h in all.", "meter"), ("A room of 30m2 is let.", "square meter")]
)
def test_metres_stay_metres(text: str, unit: str) -> None:
    assert checker.extract(text)[0].unit == unit


@pytest.mark.parametrize("text", ["The blast came at 10:20:51 in the north.", "The fort fell, says Genesis 8:41."])
def test_a_clock_shows_no_length_of_time(text: str) -> None:
    assert not [f.text for f in checker.extract(text) if f.unit == "second"]
