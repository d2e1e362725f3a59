"""The number and the total of a rate, known by what they make."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read as read_figures
from checker.clauses.parse import parses
from checker.facts.products import products
from checker.readers.formats import plain
from checker.statements.read import read


def told(text: str) -> list[list[str]]:
    found = parses(read_figures(plain.read(text)))
    return [[slot.figures[0].text for slot in each.slots] for each in products(read(found), found)]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "The 2,360 members pay £14 a month, so that the club has £33,040 a month.",
            ["£14 a month", "2,360", "£33,040 a month"],
        ),
        (
            "The 2,360 members pay £14 a month, so that the club has £33.04m a month.",
            ["£14 a month", "2,360", "£33.04m a month"],
        ),
        ("The 2,360 members pay £14 a month, so that the club has £51,700 a month.", []),
        ("The 2,360 members pay £14 a month.", []),
    ],
)
def test_a_rate_has_the_number_and_the_total_that_it_makes(text: str, made: list[str]) -> None:
    assert told(text)[:1] == ([made] if made else [])
