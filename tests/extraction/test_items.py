"""Lists of names, counted only where their ends are sure."""

from __future__ import annotations

import pytest

from checker.extraction.naming import items
from tests.extraction.reading import texts, values


@pytest.mark.parametrize(
    ("text", "listed", "count"),
    [
        ("It flies to three cities: Oslo, Rome and Bath.", "Oslo, Rome and Bath", 3),
        ("It flies to three cities: Oslo, Rome, and New York.", "Oslo, Rome, and New York", 3),
        ("Two ports - Dover and Hull - shut.", "Dover and Hull", 2),
        ("Four ports — Dover, Hull, Leith and Rye — shut.", "Dover, Hull, Leith and Rye", 4),
        ("Three ports (Dover, Hull and Rye) shut.", "Dover, Hull and Rye", 3),
        ("Three men, namely Hill, Vale and Ames", "Hill, Vale and Ames", 3),
        ("It has four colours: red, green, dark blue and white.", "red, green, dark blue and white", 4),
        (
            "Three left: Hill (York); Vale (Leeds); and Ames (Hull).",
            "Hill (York); Vale (Leeds); and Ames (Hull)",
            3,
        ),
    ],
)
def test_a_list_is_counted(text: str, listed: str, count: int) -> None:
    assert values(items.find, text) == [(listed, [count])]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, Rome and Bath are far.",
        "He had this to say: go home, sleep and come back.",
        "Three firms: Hill and Sons, Vale and Ames and Co.",
        "It has parts: 12 wheels, 4 doors and a roof.",
        "Its officials - the mayor, who won, and the clerk - left.",
        "The union (Hill and Vale) left.",
        "At 10:15 and 10:45 it rang.",
        "Well-known and well-liked, he left.",
    ],
)
def test_an_unsure_list_is_left_alone(text: str) -> None:
    assert texts(items.find, text) == []
