"""Years far ahead or long past, which a story may mean."""

from __future__ import annotations

import pytest

from tests.statements.told import told


def far(text: str) -> list[str]:
    return [each["value"] for each in told(text, "possible") if each["value"][-4:].isdecimal()]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sales fell in 6003.", "6003"),
        ("He was born in 1483, a year after the club went down.", "1483"),
        ("Wales won at the Millennium Stadium. Their coach had won there in 2953.", "2953"),
        ("Fares rose in both 2001 and 3002 on the ferry.", "3002"),
    ],
)
def test_a_year_of_no_times_that_are_told_of_is_a_slip(text: str, year: str) -> None:
    assert far(text) == [year]


@pytest.mark.parametrize(
    "text",
    [
        "The novel is set in 2263.",
        "The lease on the pier runs until 3003.",
        "By 3000 the dunes may have moved.",
        "Doctors looked at deaths in 6235 American and Canadian women.",
        "The castle was lost in 1494 to a king.",
        "The firm lost money in 1695, moved in 1721 and failed in 1722.",
        "Europe took colonies from the 1400s on.",
        "The street was shut until 1545.",
    ],
)
def test_a_year_that_may_be_meant_is_left_alone(text: str) -> None:
    assert far(text) == []
