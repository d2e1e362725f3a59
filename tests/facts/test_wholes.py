"""What a share lacks, from the one figure near it that can be it."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read as read_figures
from checker.clauses.parse import parses
from checker.facts.said import said
from checker.readers.formats import plain


def told(text: str) -> list[dict[str, str]]:
    reading = read_figures(plain.read(text))
    found = said(reading, parses(reading))
    shares = (each for each in found if each.kind == "share" and len(each.slots) > 2)
    return [{slot.name: slot.figures[0].text for slot in each.slots} for each in shares]


@pytest.mark.parametrize(
    ("text", "part", "whole", "share"),
    [
        ("The poll asked 1,200 voters, and 480 (40%) said yes.", "480", "1,200", "40%"),
        ("The club has 240 members. A quarter of them, 60, are women.", "60", "240", "A quarter"),
        ("Mr Das won 55 per cent of the 18,640 votes, polling 10,252.", "10,252", "18,640", "55 per cent"),
        ("Half of the dish's $978m cost was met by Kenya, which paid $489m.", "$489m", "$978m", "Half"),
        ("Some 40%, or 12, of the 30 came.", "12", "30", "40%"),
        ("The police solved 45 of 90 thefts, a success rate of 50%.", "45", "90", "50%"),
        ("Of the 1,916 people with the virus 73 died, giving a death rate of 3.8%.", "73", "1,916", "3.8%"),
    ],
)
def test_the_one_figure_that_can_be_it_is_taken(text: str, part: str, whole: str, share: str) -> None:
    assert told(text) == [{"part": part, "whole": whole, "share": share}]


@pytest.mark.parametrize(
    "text",
    [
        "The shop sold 1,200 pens and 900 pens in May, and 480 (40%) came back.",  # of either
        "The club has 240 members, and the fees rose by 70 (25%).",
        "The board pays a third of our $400,000 share of the $2m grant.",
    ],
)
def test_nothing_is_taken_where_two_can_be_it_or_none(text: str) -> None:
    assert told(text) == []
