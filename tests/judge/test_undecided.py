"""Which figures of a failed equation may be wrong: all of them, unless something tells which."""

from __future__ import annotations

import pytest

import checker
from checker.model.finding import fitting, would_fit


def mends(text: str, headline: str | None = None) -> list[tuple[str, str]]:
    """What would fit in the place of which figure, of the only finding."""
    (finding,) = checker.check(text, headline=headline)
    return [(mend.fits, mend.text) for mend in finding.mends]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of the 36 people the ferry service employs, 21 work at sea and the other 12 on land.",
            [("33", "36"), ("24", "21"), ("15", "12")],
        ),
        ("Fares rose 25% last winter, from £80,000 to £120,000.", [("50%", "25%"), ("£100,000", "£120,000")]),
        (
            "The brewer will sell nine pubs: three each in Truro and Penryn, and two in Bude.",
            [("eight", "nine"), ("three", "two")],
        ),
        ("Elmouth to lose 500 jobs\n\nThe bank Elmouth will cut 400 jobs, it said.", [("400", "500"), ("500", "400")]),
    ],
)
def test_each_that_one_mistyped_digit_would_mend_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert mends(text) == expected


def test_each_of_them_mends_the_story() -> None:
    text = "Of the 36 people the ferry service employs, 21 work at sea and the other 12 on land."
    (finding,) = checker.check(text)
    for mend in finding.mends:
        assert checker.check(text[: mend.start] + mend.fits + text[mend.end :], notes=True) == []


RAID = "Police arrest 205 suspects in raid\n\nIt took all night, officers arresting 160 smugglers and 90 fugitives."


def test_digits_that_changed_places_tell_which_is_wrong() -> None:
    assert mends(RAID) == [("250", "205")]


def test_an_equation_that_holds_tells_it_too() -> None:
    text = "Average weekly wages rose from £1,714 to £1,798 last year, an increase of 3.9%, the office said."
    assert mends(text, headline="Wages rise 4.9%") == [("4.9%", "3.9%")]


BUDGET = "Schools | 84.6\nRoads | 61.3\nHousing | 40.1\nLibraries | 26.0\nTotal | 214.0\n"


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("The council will spend a lot next year.", [("86.4", "84.6"), ("63.1", "61.3")]),
        ("The council will spend £212m next year.", [("212", "214.0")]),
        ("The council will spend a lot, £84.6m of it on schools.", [("63.1", "61.3")]),
    ],
)
def test_what_stands_elsewhere_in_the_story_tells_it(above: str, expected: list[tuple[str, str]]) -> None:
    assert mends(f"{above}\n\n{BUDGET}") == expected


def test_it_is_told_in_words() -> None:
    (row,) = checker.check("Of the 36 people the ferry service employs, 21 work at sea and the other 12 on land.")
    (raid,) = checker.check(RAID)
    (order,) = checker.check("Sales fell to 940 tonnes from 520.")
    every = "33 in the place of 36, 24 in the place of 21 or 15 in the place of 12"
    assert (fitting(row), would_fit(row)) == (every, f"{every}: nothing here tells which is wrong")
    assert (fitting(raid), would_fit(raid)) == ("250", "250 in the place of 205, if the other figures are right")
    assert fitting(order) is would_fit(order) is None


def test_of_many_only_some_are_named() -> None:
    names = "Hull Leeds York Bath Truro Bude Ely Wells Ripon".split()
    parts = ", ".join(f"{number} in {name}" for number, name in zip(range(111, 120), names, strict=True))
    (finding,) = checker.check(f"The chain has 1,045 shops in all: {parts.replace(', 119', ' and 119')}.")
    assert len(finding.mends) > 5
    assert str(fitting(finding)).endswith(f" or another number for one of {len(finding.mends) - 5} more figures")
