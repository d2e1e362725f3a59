from __future__ import annotations

import pytest

from checker.link.benchmarks import beaten_record
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
