"""Ages that the words about somebody tell, lists of them, and bare numbers that stay numbers."""

from __future__ import annotations

import pytest

import checker
from checker.model.quantity import Hedge, Kind
from tests.extraction.reading import figures


def ages(text: str) -> list[str]:
    return [figure.text for figure in checker.extract(text) if figure.kind is Kind.AGE]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He was 84 when he died.", ["84"]),
        ("Ms Okoro, who is 51, runs the clinic.", ["51"]),
        ("She was only 19 at the time.", ["19"]),
        ("When he was 12 his family moved to Leeds.", ["12"]),
        ("The mayor turned 40 last week.", ["40"]),
        ("Builder of bridges dies at 91", ["91"]),
        ("At 17, he joined the navy.", ["17"]),
        ("A man, 34, and a woman (29) were held.", ["34", "29"]),
        ("The brothers, both 22, were cleared.", ["22"]),
        ("The boys, aged six and nine, were found.", ["six", "nine"]),
        ("Girls aged 12 to 6 came.", ["12 to 6"]),
        ("Two of the three boys were aged 15 and the other 14.", ["15", "14"]),
        ("Four were charged; the other, 19, was freed.", ["19"]),
        ("Women over 50 should be seen first.", ["50"]),
        ("Children under 12 pay half price.", ["12"]),
        ("Jabs for over-65s begin.", ["65s"]),
        ("Priya Nair, 24 and Ravi Das, 25, were held.", ["24", "25"]),
        ("It is for 16- and 17-year-olds.", ["16-", "17-year-olds"]),
        ("It is for any 16-, 17- or 18-year-old.", ["16-", "17-", "18-year-old"]),
        ("Turnout among 18-24s rose.", ["18-24s"]),
        ("She is 12 years and six months old.", ["12 years and six months old"]),
    ],
)
def test_an_age(text: str, printed: list[str]) -> None:
    assert ages(text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "They turned 40 barns into homes.",
        "The score was 84 when rain came.",
        "Shares closed at 62.",
        "Trout died at 40 sites.",
        "People over 40 miles away saw it.",
        "He hit women over 50 times.",
        "Men aged twice that and 12 women were held.",
        "England's Under-19s won.",
        "He was 12, two behind the leader.",
        "Harper (74) and Singh (61 not out) put on 96 for the fifth wicket.",
        "It runs at 3.5 GHz, 8-core, they say.",
        "Leeds have 24 and York 25, with games left.",
    ],
)
def test_no_age(text: str) -> None:
    assert ages(text) == []


def test_people_over_an_age_are_bounded_by_it() -> None:
    assert [f.quantity.hedge for f in figures("The over-65s and the under-5s pay less.")] == [
        Hedge.OVER,
        Hedge.UNDER,
    ]


def test_only_a_closed_list_hands_on_its_age() -> None:
    assert ages("Men aged 34 and 12 women were held.") == ["34"]


def lists_of_ages(text: str) -> list[list[str]]:
    """The lists of ages, in the order of the text."""
    groups: dict[int, list[str]] = {}
    for figure in figures(text, [Kind.AGE]):
        if figure.group is not None:
            groups.setdefault(figure.group, []).append(figure.text)
    return list(groups.values())


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Alan Reid, 23, and Tom Hill, 24, left.", [["23", "24"]]),
        ("Ana Ruiz, 31, of New York, Mary Cole, 40, from Leeds, and Jo Park, 52, left.", [["31", "40", "52"]]),
        ("Alan Reid, 23, left. So did Tom Hill, 24, and Jo Park, 52.", [["24", "52"]]),
        ("Alan Reid, 23, was joined by Tom Hill, 24, in York.", []),
        ("Boys aged 12 and 14 left.", []),
    ],
)
def test_ages_behind_names_are_a_list(text: str, listed: list[list[str]]) -> None:
    assert lists_of_ages(text) == listed
