"""Clock times that are told twice, for two zones or for two places."""

from __future__ import annotations

import pytest

from tests.statements.told import told


@pytest.mark.parametrize(
    "text",
    [
        "The final starts at 9pm BST (2000 GMT).",
        "The final starts at 9pm BST/2000 GMT.",
        "The final starts at 9pm in London, or 4pm in New York.",
        "The final starts at 9pm London time (4pm in New York).",
        "The final starts at 9pm in London. That is 4pm in New York.",
        "It is 9pm in London when it is 4pm in New York.",
    ],
)
def test_a_time_is_told_for_another_zone(text: str) -> None:
    (found,) = told(text, "conversion")
    assert set(found) == {"time", "time_again"}


@pytest.mark.parametrize(
    "text",
    [
        "Marches set off at 10am in London, 2pm in Paris.",
        "The final starts at 9pm (2100 GMT).",
        "Doors open at 7pm BST and the final starts at 2000 GMT.",
        "He rang at 3pm in London. It was 5pm in Paris when she rang back.",
    ],
)
def test_times_of_two_events_are_two(text: str) -> None:
    assert told(text, "conversion") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He rang at 3pm from Perth, 7am in London. Perth is eight hours ahead.", True),
        ("Manila votes at 8pm. Filipinos in Rome, six hours behind, can follow it from 2pm.", True),
        ("The jet left Lima at 9am and landed at 2pm in Rio, two hours ahead of Lima.", False),
        ("She finished at 3pm, and her husband at 5pm. At the last check she was 20 minutes ahead.", False),
        ("The tie is at 7pm. In Rome, two hours behind, pubs open at 11am.", False),
    ],
)
def test_clocks_are_some_hours_ahead_of_those_of_another_place(text: str, expected: bool) -> None:
    assert any("ahead" in each for each in told(text, "conversion")) is expected
