"""The total and the parts of a rest, of its sentence and the one before."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read as read_figures
from checker.clauses.parse import parses
from checker.facts.said import said
from checker.readers.formats import plain


def told(text: str) -> list[list[str]]:
    reading = read_figures(plain.read(text))
    found = said(reading, parses(reading))
    rests = (each for each in found if each["rest"] and each["total"])
    return [[figure.text for slot in each.slots for figure in slot.figures] for each in rests]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The guild had £4.7m, spent £2.9m on a hall and gave away the other £1.8m.", ["£4.7m", "£2.9m", "£1.8m"]),
        ("The board has 40 seats. The Reds took 28 and the Greens the remaining 12.", ["40", "28", "12"]),
    ],
)
def test_the_largest_figure_before_a_rest_is_its_total(text: str, row: list[str]) -> None:
    (found,) = told(text)
    assert [figure.split()[0] for figure in found] == row


@pytest.mark.parametrize(
    "text",
    [
        "The vote was for 52 seats. The Reds took 29. The Greens won 17, and the Blues the other six.",  # too far
        "The west landed 460 tonnes, as against 230 a year ago, and others the remaining 175 tonnes.",
        "Each of the two founders holds 20 shares of the 100; a fund has the remaining 60.",
    ],
)
def test_no_total_is_taken_that_may_be_of_something_else(text: str) -> None:
    assert told(text) == []
