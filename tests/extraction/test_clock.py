"""Clock times, and lengths of time that are printed with letters."""

from __future__ import annotations

from fractions import Fraction

import pytest

import checker
from checker.extraction.times import clock
from checker.extraction.times.calendar import lower_at
from checker.extraction.tokens import tokenize
from tests.extraction.reading import figures, found, texts


@pytest.mark.parametrize(
    ("printed", "hour", "minute", "zone"),
    [
        ("8.30am", 8, 30, None),
        ("8:30 a.m.", 8, 30, None),
        ("8:30 p.m. EST", 20, 30, "EST"),
        ("12.15am", 0, 15, None),
        ("12pm", 12, 0, None),
        ("14:00", 14, 0, None),
        ("1400 GMT", 14, 0, "GMT"),
        ("7.30 BST", 7, 30, "BST"),
        ("noon", 12, 0, None),
        ("midnight", 0, 0, None),
        ("12 noon", 12, 0, None),
        ("5pm", 17, 0, None),
        ("10.45pm", 22, 45, None),
        ("five o'clock", 5, 0, None),
        ("8.75am", 8, 75, None),
        ("51am", 51, 0, None),
        ("31.30pm", 31, 30, None),
        ("2575 GMT", 25, 75, "GMT"),
    ],
)
def test_a_time_reads_as_printed(printed: str, hour: int, minute: int, zone: str | None) -> None:
    ((at, quantity),) = found(clock.find, f"It shut at {printed} on Sunday")
    assert quantity is not None
    assert quantity.moment is not None
    assert (at, quantity.moment.hour, quantity.moment.minute, quantity.unit) == (printed, hour, minute, zone)


@pytest.mark.parametrize(
    ("text", "printed", "hours"),
    [
        ("open 9am to 5pm daily", "9am to 5pm", (9, 17)),
        ("open 6-8pm daily", "6-8pm", (18, 20)),
        ("open 10-2pm daily", "10-2pm", (10, 14)),
        ("between 2000 and 2100 GMT", "2000", (20, None)),
    ],
)
def test_a_span_of_time(text: str, printed: str, hours: tuple[int, int | None]) -> None:
    at, quantity = found(clock.find, text)[0]
    assert quantity is not None
    assert quantity.moment is not None
    assert (at, quantity.moment.hour, quantity.until and quantity.until.hour) == (printed, hours[0], hours[1])


@pytest.mark.parametrize(
    "text",
    [
        "at 7.30 they",
        "ran it in 2:05",
        "with 4:39 left",
        "25:10",
        "13 pm",
        "I am 5",
        "£8.75pm",
        "January 1, 1970 GMT",
        "centre Tom Noon kicked",
        "3:46.04",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert texts(clock.find, text) == []


def test_a_stop_that_ends_the_sentence_is_no_part_of_the_time() -> None:
    words = tokenize("It shut at 8 p.m.", 0, 17)
    assert lower_at(words, len(words)) == ""
    assert texts(clock.find, "It shut at 8 p.m.")[0].startswith("8 p.m")


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
