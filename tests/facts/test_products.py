"""Shares and rates whose other figures are known by what they make."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read as read_figures
from checker.clauses.parse import parses
from checker.facts.products import products
from checker.facts.quotients import portions
from checker.readers.formats import plain
from checker.statements.read import read


def portions_told(text: str) -> list[list[str]]:
    found = parses(read_figures(plain.read(text)))
    return [[slot.figures[0].text for slot in said.slots] for said in portions(read(found), found)]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Asked were 1,875: 675 agreed, which is 36%.", [["675", "1,875", "36%"]]),
        ("Asked were 1,875: 675 agreed, which is 63%.", [["675", "1,875", "63%"]]),
        ("Asked were 1,875: 675 agreed, which is 55%.", []),
        ("Her house cost £18.3m, and 40 per cent of it is £7.32bn.", [["£7.32bn", "£18.3m", "40 per cent"]]),
        ("The plan costs £64.5m. Kent has promised £16.2m, or 52% of it.", [["£16.2m", "£64.5m", "52%"]]),
        ("The plan costs £64.5m. Kent has promised £16.2m, or 85% of it.", []),
        ("It closed at 14,920, up 244 points or 1.7 percent.", []),  # of the level before
        ("Profits rose 36% to £1,875 from £675.", []),
    ],
)
def test_only_what_holds_or_nearly_does_is_told(text: str, slots: list[list[str]]) -> None:
    assert portions_told(text) == slots


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
