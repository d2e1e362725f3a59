"""Ordinals, names that tell one of a series by its number, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.numbers import ordinals
from tests.extraction.reading import found, texts, values


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("the 22nd man", "22nd", 22),
        ("the 1,000th visit", "1,000th", 1000),
        ("came third in the race", "third", 3),
        ("the third-largest bank", "third", 3),
        ("the twenty-first win", "twenty-first", 21),
        ("a second goal", "second", 2),
        ("a third straight win", "third", 3),
        ("a triumph over ninth-seeded Bassani", "ninth", 9),
        ("world number five", "number five", 5),
        ("stayed at number 12 this week", "number 12", 12),
    ],
)
def test_an_ordinal(text: str, printed: str, value: int) -> None:
    assert values(ordinals.find, text) == [(printed, [value])]


@pytest.mark.parametrize(
    "text",
    [
        "two-thirds of them",
        "a third of them",
        "one-fifth more",
        "cut by a third.",
        "a second later",
        "a 30-second clip",
        "40 miles per second",
        "first of all they",
        "a second-hand car",
        "on Fifth Avenue",
        "in the Second World War",
        "a number of people",
        "4 and 5",
    ],
)
def test_what_is_no_ordinal(text: str) -> None:
    assert texts(ordinals.find, text) == []


@given(st.integers(0, 10**9))
def test_digits_read_back(value: int) -> None:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    assert values(ordinals.find, f"the {value:,}{ending} try") == [(f"{value:,}{ending}", [value])]


@pytest.mark.parametrize(
    ("text", "name", "series", "number"),
    [
        ("a Formula One team", "Formula One", "formula #", 1),
        ("a Formula 3000 team", "Formula 3000", "formula #", 3000),
        ("in this year's Six Nations so far", "Six Nations", "# nations", 6),
        ("routers speak IPv6 now", "IPv6", "ipv #", 6),
        ("the G-7 met", "G-7", "g #", 7),
        ("the Group of Eight met", "Group of Eight", "group of #", 8),
        ("a 3G phone", "3G", "# g", 3),
    ],
)
def test_a_name_tells_which_of_its_series_it_is(text: str, name: str, series: str, number: int) -> None:
    ((printed, quantity),) = found(ordinals.in_series, text)
    assert quantity is not None
    assert (printed, quantity.unit, int(quantity.numbers[0].value)) == (name, series, number)


@pytest.mark.parametrize(
    "text", ["six nations met", "a 3 G force", "a group of eight", "Mrs G 8", "a 3g dose", "7" * 9000]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(ordinals.in_series, text) == []
