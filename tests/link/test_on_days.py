from __future__ import annotations

import pytest

from checker.link.on_days import behind_month, may_count
from checker.model.figure import Figure
from tests.link.reading import read

DATED = " It opened on June 10, 2001."


def is_behind(text: str, number: str, month: str) -> bool:
    context, figures = read(text)
    return behind_month(context, (figures[number],), (figures[month],))


def doubts(text: str, number: str, month: str) -> tuple[str, ...]:
    context, figures = read(text)
    sides: list[tuple[Figure, ...]] = [(figures[number],), (figures[month],)]
    return tuple(may_count(context, *sides))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge has been shut since April 52." + DATED,
        "The April 52 storm cut it off. It opened on Wednesday, June 10.",
        "The April 52 storm cut it off.",  # no date shows another order
    ],
)
def test_two_digits_right_behind_a_bare_month_may_be_its_day(text: str) -> None:
    assert is_behind(text, "52", "April")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The bridge has been shut since April 52. It opened on 10 June 2001.", "52"),  # days stand before months here
        ("In April about 52 nurses left." + DATED, "52"),
        ("In April, 52 nurses left." + DATED, "52"),
        ("In April 520 nurses left." + DATED, "520"),
    ],
)
def test_other_numbers_behind_a_month_are_none_of_its_days(text: str, number: str) -> None:
    assert not is_behind(text, number, "April")


def test_a_month_with_its_year_has_no_day_behind_it() -> None:
    context, figures = read("In April 2001 52 nurses left." + DATED)
    assert not any(behind_month(context, (figures["52"],), (date,)) for date in context.figures)


@pytest.mark.parametrize(
    ("text", "number", "doubt"),
    [
        ("The bridge has been shut since April 52." + DATED, "52", None),
        ("The April 52 storm cut it off.", "52", None),
        ("The bridge has been shut since April 52.", "52", "no date that shows where the story prints its days"),
        ("In April 52 left." + DATED, "52", "a count behind a month: in"),
        ("April 52 was dry." + DATED, "52", "a count behind a month: at the beginning"),
        ("By April 52 nurses had left." + DATED, "52", "a count: nurses"),
        ("The song was a hit from April 68." + DATED, "68", "a year without its century"),
    ],
)
def test_what_such_a_number_may_be_else_is_a_doubt(text: str, number: str, doubt: str | None) -> None:
    assert doubts(text, number, "April") == (() if doubt is None else (doubt,))
