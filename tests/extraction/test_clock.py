"""Clock times."""

from __future__ import annotations

import pytest

from checker.extraction.times import clock
from checker.extraction.times.calendar import lower_at
from checker.extraction.tokens import tokenize
from tests.extraction.reading import found, texts


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
