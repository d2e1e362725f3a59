"""Lists of names, counted only where their ends are sure or their number stands beside them."""

from __future__ import annotations

import pytest

from checker.extraction.naming import appositions, items
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


@pytest.mark.parametrize(
    ("text", "listed", "count"),
    [
        ("Two firms, Hill and New Vale, bid.", "Hill and New Vale", 2),
        ("It sued two firms, the Bank of Kent and Vale.", "the Bank of Kent and Vale", 2),
        ("Its three main owners, Hill, Vale and Ames, agreed.", "Hill, Vale and Ames", 3),
        ("Three states, Goa, Assam, and Kerala, voted.", "Goa, Assam, and Kerala", 3),
        ("It named two owners, Hill and Vale, and said no more.", "Hill and Vale", 2),
        ("Police told of the arrest of two men, Hill and Vale.", "Hill and Vale", 2),
        ("Hill and Vale, two of the firms, bid.", "Hill and Vale", 2),
        ("Hill, Vale and Ames, the club's three captains, left.", "Hill, Vale and Ames", 3),
        ("It closes the sky to Kite, New Air and Vale, Norway's three airlines.", "Kite, New Air and Vale", 3),
    ],
)
def test_names_beside_their_number_are_counted(text: str, listed: str, count: int) -> None:
    assert values(appositions.find, text) == [(listed, [count])]


@pytest.mark.parametrize(
    "text",
    [
        "After two defeats, Leeds and Hull meet again.",
        "Of two firms, Hill and Vale won.",
        "Out of two firms, Hill and Vale won.",
        "Two firms, Hill and Vale, and another one bid.",
        "Three strikers, Cole and Diaz among them, are hurt.",
        "In two games, Leeds and Hull scored nine.",
        "Leeds and Hull, five points clear, meet again.",
        "Two firms, Hill and Sons and Vale, bid.",
        "Two women, Ms Hill and Mrs Vale, and a man left.",
        "Two firms, which Hill and Vale own, bid.",
    ],
)
def test_names_that_may_be_no_apposition_are_left_alone(text: str) -> None:
    assert texts(appositions.find, text) == []
