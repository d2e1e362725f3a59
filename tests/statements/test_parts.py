from __future__ import annotations

import pytest

from checker.model.statement import Mechanism
from tests.statements.told import slots, statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill will cut 320 jobs, 190 in Hull and 120 in Goole.", {"total": "320", "parts": "190 120"}),
        ("The mill will cut 320 jobs: 190 in Hull and 130 in Goole.", {"total": "320", "parts": "190 130"}),
        ("Total 85 (North 30, South 35, East 20).", {"total": "85", "parts": "30 35 20"}),
        ("A team of 90 divers - 40 from Oslo and 50 from Bergen - is at work.", {"total": "90", "parts": "40 50"}),
        ("The town lists 378 cases – 47 felonies and 331 thefts – for review.", {"total": "378", "parts": "47 331"}),
        ("The crew of 22 consisted of 14 Danes and eight Swedes.", {"total": "22", "parts": "14 eight"}),
        ("Nine men, six women and a child were aboard, 16 people in all.", {"total": "16", "parts": "Nine six a"}),
        ("The bank paid $50m for it, $30m in cash and $20m in shares.", {"total": "$50m", "parts": "$30m $20m"}),
        ("The bank paid $50m for it, $32m in cash and $17m in shares.", {}),
    ],
)
def test_rows_with_their_total(text: str, expected: dict[str, str]) -> None:
    found = [one for one in statements(text, "parts") if one.state == "closed"]
    assert [slots(one) for one in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crash hurt 46 people, including 12 women.", {"total": "46", "parts": "12"}),
        ("The crash hurt 46 people, including 12 women and five men.", {"total": "46", "parts": "12 five"}),
        ("Of the 50 hostages, 38 were freed and three died.", {"total": "50", "parts": "38 three"}),
        ("Police arrested another 70 men, bringing the total to 140.", {"total": "140", "parts": "70"}),
        ("The 320 jobs, of which 190 are in Hull and 17 in Goole, will go.", {"total": "320", "parts": "190 17"}),
    ],
)
def test_rows_that_may_leave_some_out_are_open(text: str, expected: dict[str, str]) -> None:
    found = [one for one in statements(text, "parts") if one.state == "open"]
    assert [slots(one) for one in found] == [expected]


def test_a_rest_in_the_clause() -> None:
    (found,) = statements("It sold 40 of its 100 trucks, leaving 60.", "parts")
    assert slots(found) == {"total": "100", "parts": "40", "rest": "60"}
    assert found.mechanism is Mechanism.OWN


def test_a_rest_in_the_next_sentence_is_linked() -> None:
    (found,) = statements("Gunmen freed 38 of the 50 hostages. The other 12 are missing.", "parts")
    assert slots(found) == {"total": "50", "parts": "38", "rest": "12"}
    assert found.mechanism is Mechanism.CHAIN


def test_a_rest_alone_tells_what_it_lacks() -> None:
    (found,) = statements("The remaining 12 were freed.", "parts")
    assert (slots(found), found.empty) == ({"rest": "12"}, ("total", "parts"))


def test_shares_with_a_rest_are_all_of_a_hundred() -> None:
    text = "The city pays 70% and the state the remaining 30%."
    (found,) = statements(text, "hundred")
    assert (slots(found), found.state) == ({"parts": "70%", "rest": "30%"}, "closed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 90 men, 40 were hurt, 30 fled and the other 20 were held.", {"parts": "40 30", "rest": "20"}),
        ("Ten of the 18 boats sank and the eight others were towed in.", {"parts": "Ten", "rest": "eight"}),
    ],
)
def test_a_rest_ends_the_row_of_its_parts(text: str, expected: dict[str, str]) -> None:
    (found,) = statements(text, "parts")
    assert {name: value for name, value in slots(found).items() if name != "total"} == expected
    assert found.state == "closed"


def test_the_rest_of_a_number_is_not_that_number() -> None:
    assert statements("The rest of the 40 boats sank.", "parts") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The levy raised $9m. The total includes $5m from Kent and $4m from Essex.",
            {"total": "$9m", "parts": "$5m $4m"},
        ),
        ("The four were hurt. Two were in hospital and two were at home.", {"total": "four", "parts": "Two two"}),
        (
            "Kola makes 540 tonnes and Buru 360 tonnes. Together they make 900 tonnes.",
            {"total": "900 tonnes", "parts": "540 tonnes 360 tonnes"},
        ),
    ],
)
def test_a_total_in_another_sentence_is_linked(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "parts")
    assert all(one.mechanism is Mechanism.LINK for one in statements(text, "parts"))


@pytest.mark.parametrize(
    "text",
    [
        "The fee is $1,200, $2,400 for couples and $500 for children.",  # prices
        "Lima sold 329 tickets for Cuzco, 231 for Ica and 110 for Puno.",  # siblings
        "Sales rose 5% in May, 8% in June and 9% in July.",
        "He was charged with two counts of fraud, one count of theft and three counts of assault.",
        "They studied mice of two months, 12 months and 18 months.",
        "It replaced the 1,000 mark, the 10,000 franc and the 500,000 lira note.",
        "The firm bought two, three and four-year notes.",
        "Leeds won 3-1, 2-0 and 4-2.",
        "She was sentenced to six years, compared with four for Li and five for Wu.",
        "Another 12 people were held, along with 19 others.",
        "He will pay $90 million up to and including $100 million.",
    ],
)
def test_what_is_no_row_of_parts(text: str) -> None:
    assert [one for one in statements(text, "parts") if one["total"]] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It will shut nine depots: two each in Leeds, York and Hull, and three in Bath.", "two two two three"),
        ("It will shut eight depots, three apiece in Leeds and York and two in Hull.", "three three two"),
        ("It gave them 12 medals: five each to Kent and to Surrey, and two to Devon.", "five five two"),
        ("It will shut 12 depots: five each this year, and seven next year.", None),
        ("The fire hurt 31 people: 19 guests and 12 waiters, four of whom are in hospital.", "19 12"),
        ("The fire hurt 31 people: 19 guests and 12 waiters; five of the guests are in hospital.", "19 12"),
        ("The fire hurt 31 people: 19 guests, five of them badly, and 12 waiters.", "19 12"),
        ("The fire hurt 31 people: 19 of them guests and 12 of them waiters.", None),
        ("The fire hurt 31 people: 19 guests and 12 waiters; ten had burns.", "19 12"),
        ("The fire hurt 41 people: 19 guests, 12 waiters and ten cooks.", "19 12 ten"),
        ("Nineteen guests and 12 waiters were hurt, four of them badly, 31 in all.", None),
    ],
)
def test_what_counts_as_a_part(text: str, parts: str | None) -> None:
    rows = [slots(one)["parts"] for one in statements(text, "parts") if one.state == "closed"]
    assert rows == ([parts] if parts else [])


@pytest.mark.parametrize("rest", ["; the rest are in Cork", "; the others are in Cork", ", with the remainder in Cork"])
def test_a_rest_that_is_told_without_a_number_leaves_a_row_open(rest: str) -> None:
    (row,) = (
        one for one in statements(f"It has 90 mills, 40 in Clare and 30 in Kerry{rest}.", "parts") if one["parts"]
    )
    assert (slots(row)["parts"], row.state) == ("40 30", "open")
