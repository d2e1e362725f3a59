from __future__ import annotations

import pytest

from tests.statements.told import statements, told


@pytest.mark.parametrize(
    ("text", "stated", "listed"),
    [
        ("The farm grows five crops: maize, beans, squash and, since 2018, quinoa.", "five", 4),
        ("She speaks four languages (Dutch, Czech, Urdu and Thai).", "four", 4),
        ("The three suspects, a 23-year-old man from Salford and a woman from Bury, were held.", "three", 2),
        ("Two brothers, Al and Bob Hill, opened the shop in 1972.", "Two", 2),
        ("The four winners are Anna Price, Joel Marsh and Ravi Iyer.", "four", 3),
        ("Iron, zinc and folate were the four nutrients that they lacked.", "four", 3),
        ("Leeds, Hull and Ely: those are the four towns where it begins on 1 May.", "four", 3),
        ("The panel of seven is made up of Lord Hale, Dame Joan Pugh and Sir Alan Ware.", "seven", 3),
        ("Police named the three dead as Alan Reid, Tom Hill and Joan Pugh.", "three", 3),
        ("The four counties of Kent, Surrey and Essex will share £2m.", "four", 3),
        ("The plan has three aims: to cut costs, to raise output and to win trade.", "three", 3),
        ("Jabs are given against five ills: 1. measles; 2. mumps; 3. rubella; 4. polio.", "five", 4),
        ("Five men stood trial: Dan Holt, 34, of Leeds; Imran Siddiq, 29, of Hull; and Al Dunne, 22.", "Five", 3),
        ("It has six sites. They are Mill Lane, Station Yard and Ashby Road.", "six", 3),
        ("On 4 May they met in Oslo, Rome and Bath. The four are seats of a court.", "four", 3),
        ("Two of the crew, Thomas Varga, III, and Paul Carlos Pike, were held.", "Two", 2),
        ("Three men, Al Hill, Jr., of Leeds, Ed Vale, Sr., of York, and Jo Park, MP, won.", "Three", 3),
        ("There are two owners: Al Hill, Jr., and Jo Park.", "two", 2),
        ("Three surgeons, Ann Hill, MD, Jo Park, MD, and Ed Vale, MD, led the study.", "Three", 3),
        ("The two senators — Orla Finch, a Green, and Kay Ayre, a Liberal from Hull — voted for it.", "two", 2),
        ("The three senators — Orla Finch, a Green, and Kay Ayre, a Liberal — voted for it.", "three", 2),
        ("Two owners, Al Zold of Darien, New York, and Ed Lane of Erie, Ohio, have agreed.", "Two", 2),
        ("Two men, Al Hill, 34, of Erie, Ohio, and Jo Park, 31, were held.", "Two", 2),
        ("Four owners, Al Zold of Darien, New York, and Ed Lane, have agreed.", "Four", 3),
    ],
)
def test_a_number_is_that_of_what_is_named(text: str, stated: str, listed: int) -> None:
    (found,) = statements(text, "listing")
    assert [(found["stated"][0].text, found["listed"][0].value)] == [(stated, listed)]


@pytest.mark.parametrize(
    "text",
    [
        'He named two books - "Wheat, Rye and Steel," by a man from York, and one more.',
        "It held two firms and five people, including Lund Ltd, Ann Hill, Jo Park, Ed Vale, Al Dunne and Ray Moss.",
    ],
)
def test_a_title_is_no_list_and_two_numbers_are_of_both(text: str) -> None:
    assert not statements(text, "listing")


@pytest.mark.parametrize(
    "text",
    [
        "Two of the three schools, Ashby and Cole, will be rebuilt.",
        "The tip has five staff, and two of them, Kev Dean and Paula Shaw, went.",
        "Two of the nine judges of the court — Ann Hill and Jo Park — sat in Leeds before.",
        "Two judges of the nine on the court (Ann Hill and Jo Park) sat in Leeds before.",
        "Two current judges out of the nine, Ann Hill and Jo Park, sat in Leeds before.",
        "Two of the nine judges are women: Ann Hill and Jo Park.",
    ],
)
def test_some_of_a_number_are_named(text: str) -> None:
    assert [found["stated"].lower() for found in told(text, "listing")] == ["two"]


@pytest.mark.parametrize(
    "text",
    [
        "Three airlines, including Kite, Aerwing and Nordair, have cut fares.",
        "Alan Reid, Tom Hill and Joan Pugh were among the six held on 4 May.",
    ],
)
def test_more_may_be_there_than_are_named(text: str) -> None:
    (found,) = told(text, "listing")
    assert "among" in found


@pytest.mark.parametrize(
    "text",
    [
        "The plan has two sites -- Reno, Nev., and northern Utah -- and a budget of £2m.",
        "These five men share the values of the club: courage, thrift and skill.",
        "Besides these six towns there are 34 towns in the scheme: Ashby, Cole and Vale.",
        "Four men stood trial: Dan Holt, 34; Al Dunne, 22; and Ed Park, 37, and Jo Hill, 47, both of York.",
        "Four members — Liberals Ann Hill, Jo Park and Ed Vale along with Green Al Dunne — were absent.",
        "Three vets, Ann Hill, BVMS, Jo Park, BVMS, and Ed Vale, BVMS, led the study.",
        "The two clubs agree on the state of the race: Varga leads all along the coast: Oban, Ayr and Largs.",
        "The two clubs think that Varga leads all along the coast: Oban, Ayr and Largs.",
        "By contrast, Hill and Vale have remained the best of 20 players all year.",
        "She bought four pears, an apple and a melon.",
        "Coleman will visit Two Harbors, Aitkin, Grand Rapids and Walker.",
        "The four settlements are part of the scheme, a programme of the council and the county.",
        "He ruled for 11 years: Hill and Vale followed him.",
        "On 4 May they met in Oslo, Rome, Bath and Hull. The first three are seats of a court.",
        "On 4 May they sold nets to fishers in Oslo, Rome and Bath. The duo each face a fine of £200.",
        "The tour went to Pillar 4 Portland, Community Policing and Crime Reduction",
    ],
)
def test_other_names_have_no_number(text: str) -> None:
    assert told(text, "listing") == []


def test_the_next_mark_says_whether_semicolons_part_what_is_named() -> None:
    text = "The three men are Ian Hill, 39, of Hull; Jo Park, 28, of York; and Max Webb, 33, of Ayr."
    assert [found["stated"] for found in told(text, "listing")] == ["three"]


@pytest.mark.parametrize(
    "text",
    [
        "The two men, Al Hill, 34, Leeds, and Jo Park, 31, Hull, were held on Monday.",
        "Two senators -- Ann Hill, R-Alaska, and Jo Park -- have yet to say how they will vote.",
        "A group of four judges -- both men and women -- heard the case.",
        "The fund has six parts: Roads, Schools, Health and Safety, Parks, and Housing.",
        "Ann Hill, Jo Park and Ed Vale, all 16, were in the car.",
        "He wrote 15 pages on his third book, A Long Road: Hope, Faith and Loss.",
        "Three people, Orla Finch, a Green, and Kay Ayre, voted for it.",
        "Three owners, Al Zold of Darien, New York, and Ed Lane, have agreed.",
        "Two towns, Darien, New York, and Erie, Ohio, voted against it.",
    ],
)
def test_a_row_that_may_be_of_another_number_tells_nothing(text: str) -> None:
    assert not statements(text, "listing")


def test_a_sentence_may_end_in_a_comma() -> None:
    assert told("Three men were held: Al Hill of Darien, York,", "listing") == []
