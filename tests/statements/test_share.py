from __future__ import annotations

import pytest

from checker.model.statement import Mechanism
from tests.statements.told import slots, statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Inspectors closed 18 of the 72 wells, or 25 per cent.",
            {"part": "18", "whole": "72", "share": "25 per cent"},
        ),
        ("Of the 80 bridges inspected, 20 (25%) were unsafe.", {"part": "20", "whole": "80", "share": "25%"}),
        (
            "Some 15% of the 2,000 adults tested – 300 people – were ill.",
            {"part": "300", "whole": "2,000", "share": "15%"},
        ),
        ("About 30 nurses, or 40% of its 75 staff, were off sick.", {"part": "30", "whole": "75", "share": "40%"}),
        (
            "A fleet of 96 vans, of which 24 failed, or a quarter, was sold.",
            {"part": "24", "whole": "96", "share": "a quarter"},
        ),
        ("A quarter of the 96 vans, or 24, failed.", {"part": "24", "whole": "96", "share": "A quarter"}),
    ],
)
def test_part_whole_and_share_are_read_together(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "share")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port lost six of its nine cranes in the storm.", {"part": "six", "whole": "nine"}),
        ("Rescuers found 29 hikers, out of a party of 43 hikers.", {"part": "29", "whole": "43"}),
        ("The council got 320 letters, 41 of which opposed the plan.", {"part": "41", "whole": "320"}),
        ("She has won two of the first three races.", {"part": "two", "whole": "three"}),
        ("The firm spent $4m of the $9m on roads.", {"part": "$4m", "whole": "$9m"}),
    ],
)
def test_a_part_and_its_whole_leave_the_share_empty(text: str, expected: dict[str, str]) -> None:
    (found,) = statements(text, "share")
    assert slots(found) == expected
    assert found.empty == ("share",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three in ten, or 30%, said no.", {"share": "Three in ten", "again": "30%"}),
        ("Half of voters (50%) stayed at home.", {"share": "Half", "again": "50%"}),
    ],
)
def test_a_share_told_twice(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "share")


def test_a_share_of_a_whole_leaves_the_part_empty() -> None:
    (found,) = statements("Nearly 12 per cent of the 400 shops are empty.", "share")
    assert slots(found) == {"share": "12 per cent", "whole": "400"}
    assert found.empty == ("part",)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry carried 60 passengers. Of these, 14 were hurt.",
        "The ferry carried 60 passengers. Sailors pulled 14 of them from the water.",
        "The ferry carried 60 passengers. Later 14 of the passengers went home.",
        "The ferry carried 60 passengers; of those, 14 were hurt.",
    ],
)
def test_a_whole_that_words_point_back_to_is_linked(text: str) -> None:
    (found,) = statements(text, "share")
    assert slots(found) == {"part": "14", "whole": "60"}
    assert found.mechanism is Mechanism.LINK


@pytest.mark.parametrize(
    "text",
    [
        "The board wants between 18 and 20 of 7 to 9 offers.",  # ranges
        "They sold 12 wells, 35 per cent more than in May.",  # a change, not a share
        "The clinic has 1,340 beds at its three sites, 1,271 of them free.",  # an adverbial figure
        "If you catch five or ten of them, run.",  # no antecedent but an alternative
        "A 40-year-old of 6ft held 12.",
        "Leeds beat York 4-2 in front of 300.",
        "Of 12 apples, $4 was paid.",
    ],
)
def test_what_is_no_part_of_a_whole(text: str) -> None:
    assert all(slots(found) == {"part": "1,271", "whole": "1,340"} for found in statements(text, "share"))


def test_how_slots_were_filled() -> None:
    (own,) = statements("It closed 18 of the 72 wells.", "share")
    assert own.mechanism is Mechanism.OWN
    (apposed,) = statements("It closed 18 of the 72 wells, or 25%.", "share")
    assert apposed.mechanism is Mechanism.APPOSITION


def test_a_whole_right_before_words_that_point_back_can_be_no_other() -> None:
    (sure,) = statements("Sixty are missing, 12 of them from one street.", "share")
    (unsure,) = statements("The crew made 14 dives and brought up 21 of them.", "share")
    assert (sure.mechanism, unsure.mechanism) == (Mechanism.OWN, Mechanism.APPOSITION)


def test_what_is_some_of_a_whole_is_no_whole_for_the_next_part() -> None:
    (found,) = (
        each for each in told("He saw 90 men, 50 of whom ran and 60 of whom fell.", "share") if "60" in each.values()
    )
    assert found == {"part": "60", "whole": "90"}


def test_those_whom_other_words_pick_out_point_to_nothing() -> None:
    assert told("Some 18 firms closed. Of 40 people, 19 of those who work there left.", "share") != []
    assert told("Some 18 firms closed. Only 19 of those who work there left.", "share") == []
