from __future__ import annotations

import pytest

from checker.link.benchmarks import beaten_record, expected
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "before", "record", "direction"),
    [
        ("A record 41,200 came. The previous record was 39,000.", "39,000", "41,200", 1),
        (
            "It swam a record 52.9 seconds. The old mark of 53.4 seconds stood for years.",
            "53.4 seconds",
            "52.9 seconds",
            -1,
        ),
        ("The rate is 3.7%, the lowest ever. The previous low was 3.9%.", "3.9%", "3.7%", -1),
        ("The longest siege, a record, took 121 days. The previous record was 118 days.", "118 days", "121 days", 1),
    ],
)
def test_a_record_is_found_with_the_one_before(text: str, before: str, record: str, direction: int) -> None:
    context, figures = read(text)
    assert beaten_record(context, figures[before]) == (figures[record], direction)


def test_a_figure_of_a_previous_day_is_no_record() -> None:
    context, figures = read("A record 41,200 came. The previous day it was 39,000.")
    assert beaten_record(context, figures["39,000"]) is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Profit beat forecasts at £75m. Analysts had expected £59m.", 1),
        ("Profit of £49m missed forecasts. Analysts had expected £59m.", -1),
        ("The loss was better than expected at £49m. Analysts had expected £59m.", -1),
        ("The film made £75m, a surprise. It took more than the expected £59m.", 1),
    ],
)
def test_what_came_is_found_with_what_had_been_expected(text: str, direction: int) -> None:
    context, figures = read(text)
    found = expected(context, figures["£59m"])
    assert found is not None
    assert found[1] == direction


@pytest.mark.parametrize(
    "text",
    [
        "Profit was £75m. Analysts had expected £59m.",
        "Profit beat forecasts at £75m. Sales had been expected to reach £59m.",
        "Sales of £75m and £31m beat forecasts. Analysts had expected £59m.",
        "Profit was higher than in France at £75m. Analysts had expected £59m.",
    ],
)
def test_without_a_word_on_how_it_came_out_nothing_is_said(text: str) -> None:
    context, figures = read(text)
    assert expected(context, figures["£59m"]) is None
