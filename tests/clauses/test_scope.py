"""What a figure holds for: times, places, speakers; and figures that stand in one list."""

from __future__ import annotations

import pytest

from checker.clauses.assemble import read
from tests.extraction.reading import document, figure, figures_of_sentence


@pytest.mark.parametrize(
    ("text", "printed", "times"),
    [
        ("In February, police arrested 12 men.", "12", ("february",)),
        ("Police arrested 12 men on Sunday.", "12", ("sunday",)),
        ("It sold 12 ships last year.", "12", ("last year",)),
        ("It sold 12 ships in 2022 and 30 cars in 2023.", "12", ("2022",)),
        ("It sold 12 ships in 2022 and 30 cars in 2023.", "30", ("2023",)),
        ("In 2022 it sold 12 ships, and 30 in 2023.", "30", ("2023",)),
        ("Sales rose to 12 ships from 30 ships in 2020.", "12", ()),
        ("Sales rose to 12 ships from 30 ships in 2020.", "30", ("2020",)),
        ("In 2021 sales rose to 12 ships from 30 ships.", "30", ()),
        ("After a year of war it sold 12 ships.", "12", ()),
        ("It sold 12 ships a year ago.", "12", ("a year ago",)),
        ("It sold 12 ships in May, and for the full year it sold 30.", "12", ("may",)),
        ("It sold 12 ships in May, and for the full year it sold 30.", "30", ("full year",)),
        ("It has sold 12 ships so far.", "12", ("so far",)),
        ("It sold 12 ships in the last three months.", "12", ("last three months",)),
        ("Sales rose to 12 ships in the year to March from 30 ships a year earlier.", "12", ("year to march",)),
        ("Sales rose to 12 ships in the year to March from 30 ships a year earlier.", "30", ("a year earlier",)),
        ("It sold 12 ships, against 30 in the year before.", "30", ("a year earlier",)),
        ("It sold 12 ships, against 30 in the previous quarter.", "30", ("a quarter earlier",)),
        ("Since January, 12 ships have sunk.", "12", ("since january",)),
        ("Output rose 12% on the year and 30% on the month.", "12%", ("on the year",)),
        ("Output rose 12% on the year and 30% on the month.", "30%", ("on the month",)),
        ("Last month's strike shut 12 schools.", "12", ("last month",)),
        ("Some 12 ships have sailed, 30 of them in May.", "12", ()),
        ("Some 12 ships have sailed, 30 of them in May.", "30", ("may",)),
        ("Last year 12 ships sailed and this year the port expects 30.", "12", ("last year",)),
        ("Last year 12 ships sailed and this year the port expects 30.", "30", ("this year",)),
    ],
)
def test_times_of_the_clause_scope_a_figure(text: str, printed: str, times: tuple[str, ...]) -> None:
    assert figure(text, printed).scope.times == times


@pytest.mark.parametrize(
    ("text", "printed", "places"),
    [
        ("Police held 12 men in West Yorkshire.", "12", ("west yorkshire",)),
        ("They held three in Leeds and four in York.", "three", ("leeds",)),
        ("They held three in Leeds and four in York.", "four", ("york",)),
        ("Police held 12 men at home.", "12", ()),
        ("Police held 12 men in March.", "12", ()),
        ("They held 12 men in Chinese custody.", "12", ()),
        ("They held 12 men in China.", "12", ("china",)),
        ("They taught 12 men at the University of Leeds.", "12", ()),
        ("They held 12 men in the West Bank.", "12", ("west bank",)),
        ("They held 12 men within the Humber region.", "12", ("humber",)),
        ("The firm employs 12 people, including 30 in Leeds.", "12", ()),
        ("Of the 12 people, 30 are in Leeds.", "12", ()),
    ],
)
def test_places_behind_a_preposition_scope_a_figure(text: str, printed: str, places: tuple[str, ...]) -> None:
    assert figure(text, printed).scope.places == places


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry said 12 men had fled.", "the ministry"),
        ("Some 12 men had fled, said the ministry.", "the ministry"),
        ("Some 12 men had fled, according to the army.", "the army"),
        ("Police in Leeds said 12 men had fled.", "police in leeds"),
        ("The firm announced 12 cuts.", "the firm"),
        ("The firm added 12 seats.", None),
        ("Police held 12 men.", None),
    ],
)
def test_the_speaker_is_who_says_the_sentence(text: str, speaker: str | None) -> None:
    assert figure(text, "12").scope.speaker == speaker


@pytest.mark.parametrize(
    ("text", "forecast"),
    [
        ("The firm will cut 12 jobs.", True),
        ("The firm plans to cut 12 jobs.", True),
        ("The firm is expected to cut 12 jobs.", True),
        ("The firm has a target of 12 jobs.", True),
        ("The firm cut 12 jobs.", False),
        ("Sales are expected to rise from 12 ships to 30.", False),
        ("They held two men wanted abroad, seizing 12 guns.", False),
        ("It will close after it cut 12 jobs.", False),
    ],
)
def test_a_figure_under_a_modal_or_a_plan_is_a_forecast(text: str, forecast: bool) -> None:
    assert figure(text, "12").scope.forecast is forecast


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The firm did not cut 12 jobs.", True),
        ("The firm never cut the 12 jobs.", True),
        ("The firm left without 12 of its men.", True),
        ("The firm not only cut 12 jobs.", False),
        ("The firm cut 12 jobs.", False),
    ],
)
def test_a_denied_figure_is_negated(text: str, negated: bool) -> None:
    assert figure(text, "12").scope.negated is negated


def test_only_a_figure_inside_quotation_marks_is_quoted() -> None:
    text = 'He saw 12 men. "We saw 30," she said.'
    read_figures = read(document(text, quotations=((text.index("We"), text.index('," ')),))).figures
    assert [f.scope.quoted for f in read_figures] == [False, True]


def test_a_place_right_before_a_figure_leads_it_in() -> None:
    text = "In Wales it came to 66,000, in Scotland 59,000 and in Ireland 53,000."
    assert [f.scope.places for f in read(document(text)).figures] == [("wales",), ("scotland",), ("ireland",)]


def test_a_rate_belongs_to_the_figure_before_it_only() -> None:
    text = "The limit of 80 ships would save 65 lives a year."
    assert [f.scope.times for f in read(document(text)).figures] == [(), ("a year",)]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = '"We lost 12. We found 30," said the army. "Some 40 fled."'
    inner = [(text.index("We"), text.index(',"')), (text.index("Some"), text.rindex('"'))]
    parts = ('"We lost 12.', 'We found 30," said the army.', '"Some 40 fled."')
    read_figures = read(document(*parts, quotations=tuple(inner))).figures
    assert [f.scope.speaker for f in read_figures] == ["the army"] * 3


@pytest.mark.parametrize(
    ("text", "printed", "owner"),
    [
        ("In May Ford's sales rose to 12 vans.", "12", "ford"),
        ("But Ford sold 12 vans.", "12", "ford"),
        ("In May Ford cut 30 jobs and closed 12 plants.", "12", "ford"),
        ("In May Ford, which employs 30 people, cut 12 jobs.", "12", "ford"),
        ("In May Ford said its sales fell to 12 vans.", "12", "ford"),
        ("In May Ford led, while its rival Airbus sold 12 jets.", "12", "airbus"),
        ("It is Ford's workforce of 12.", "12", "ford"),
        ("Profits rose to 12 tins.", "12", None),
        ("The sales at Ford rose to 12 vans.", "12", None),
        ("In May 12 men were hired by Ford.", "12", None),
        ("Ford Sold 12 Vans In May.", "12", None),
    ],
)
def test_the_owner_is_the_possessor_or_the_name_that_is_the_subject(text: str, printed: str, owner: str | None) -> None:
    assert figure(text, printed).scope.owner == owner


def test_a_name_begins_a_sentence_if_it_is_one_elsewhere() -> None:
    sentences = ("Ford sold 12 vans.", "Sales rose to 30.", "Some like Ford.")
    assert [f.scope.owner for f in read(document(*sentences)).figures] == ["ford", None]


def test_the_day_on_which_somebody_said_so_is_no_time_of_what_was_told() -> None:
    assert figure("It sank 12 boats, officials said late on Sunday.", "12").scope.times == ()
    assert figure("It sank 12 boats on Sunday, officials said.", "12").scope.times == ("sunday",)


def lists(text: str) -> list[list[str]]:
    """The texts of each list of a sentence."""
    members: dict[int, list[str]] = {}
    for each in figures_of_sentence(text):
        if each.group is not None:
            members.setdefault(each.group, []).append(each.text)
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
