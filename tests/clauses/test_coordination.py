from __future__ import annotations

import pytest

from checker.clauses.assemble import read
from tests.extraction.reading import document, figures_of_sentence


def lists(text: str) -> list[list[str]]:
    """The texts of each list of a sentence."""
    members: dict[int, list[str]] = {}
    for figure in figures_of_sentence(text):
        if figure.group is not None:
            members.setdefault(figure.group, []).append(figure.text)
    return list(members.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They arrested 160 suspected dealers and 90 men wanted by Interpol.", [["160", "90"]]),
        (
            "They arrested 160 suspects and 90 fugitives, and seized over 990 phones and 270 cars.",
            [["160", "90"], ["990", "270"]],
        ),
        ("The raid freed three in Leeds, four in York and two in Hull.", [["three", "four", "two"]]),
        ("It paid $3m for the ship and $5m for the crew.", [["$3m", "$5m"]]),
        ("Some $5m went on ships, $2m on cars and $1m on guns.", [["$5m", "$2m", "$1m"]]),
        ("The blast killed 12 miners, 3 nurses and 40 others.", [["12", "3", "40"]]),
        ("Dale County has 52 cases, Moor County 71, Hill County 10 and Ash County six.", [["52", "71", "10", "six"]]),
        ("The bus held 12 adults, who paid, six boys and another 3 girls.", [["12", "six", "3"]]),
        ("Of the 90 held, 12 are in Leeds, 3 in York and four in Hull.", [["12", "3", "four"]]),
        ("Of the dead, 12 were men, nine women and three children.", [["12", "nine", "three"]]),
        ("About 59% are men, 41% women.", [["59%", "41%"]]),
        ("Men made up 59% of the crowd and women 41%.", [["59%", "41%"]]),
        ("The bill is $9m, $3m of it for food and $2m for beds.", [["$3m", "$2m"]]),
    ],
)
def test_figures_in_one_list_share_a_number(text: str, expected: list[list[str]]) -> None:
    assert lists(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from 10 tins to 20 tins.",
        "Sales rose 5% to £3m.",
        "It sold 12 ships and bought 30 cars.",
        "He has 12 points and 3 teams follow him.",
        "The fleet lost 12 ships, 30 fewer.",
        "They are younger than 18, and 29 of those are younger than five.",
        "Nine men died, 11 fell ill, and 41 had colds.",
        "It paid $3m and 12 men left.",
        "He lied to 12 judges, and 15 men died.",
        "Sales rose 12%, profits 5% and orders 3%.",
        "The fire hurt 38 men, most of them in Leeds and 12 in York.",
        "It went 12 miles (19 km).",
    ],
)
def test_figures_of_a_comparison_or_of_two_clauses_are_no_list(text: str) -> None:
    assert lists(text) == []


def test_ages_are_a_list_of_their_own() -> None:
    assert lists("There are 12 men, aged 30 and 40.") == [["30", "40"]]


def test_the_members_of_a_list_share_their_verb() -> None:
    assert [f.verb for f in figures_of_sentence("They seized 990 phones and 270 cars.")] == ["seize", "seize"]


def test_lists_are_numbered_through_the_document() -> None:
    text = document("They seized 990 phones and 270 cars.", "They held 12 men and 9 boys.")
    assert [f.group for f in read(text).figures] == [0, 0, 1, 1]


def test_later_members_without_a_noun_count_what_the_first_counts() -> None:
    read_figures = figures_of_sentence("The firm cut 52 jobs in Leeds, 71 in York and another 10 in Hull.")
    assert [f.noun for f in read_figures] == ["jobs", "jobs", "jobs"]
    assert [f.counted.determiner for f in read_figures if f.counted] == [None, None, "another"]


def test_a_list_whose_first_member_names_nothing_counts_nothing() -> None:
    assert [f.noun for f in figures_of_sentence("It shut 52 in Leeds and 71 in York.")] == [None, None]
