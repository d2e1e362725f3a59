from __future__ import annotations

import pytest

from tests.statements.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm Lane was ranked 38th of 132 schools.", {"place": "38th", "field": "132"}),
        ("Peru is the third-largest buyer, behind India and Spain.", {"place": "third", "ahead": "India and Spain"}),
        ("Only two of the 38 starters finished ahead of Worku, in third place.", {"place": "third", "ahead": "two"}),
        ("It is Europe's third-tallest tower. Only two towers are taller.", {"place": "third", "ahead": "two"}),
        ("Runner-up Elsa Lind scored 228.4 points, the winner 231.7.", {"lower": "228.4", "upper": "231.7"}),
        ("Third came the Hales, with 547kg; runner-up was Onslow, on 559kg.", {"lower": "547kg", "upper": "559kg"}),
        (
            "He was the fifth person to be held. Four other people had already been held.",
            {"place": "fifth", "earlier": "Four"},
        ),
        (
            "A barn was the 11th and last building lost. In all, 12 buildings burned.",
            {"place": "11th", "counted": "12"},
        ),
        (
            "Officials reported a ninth case. It has now confirmed eight, including Friday's.",
            {"place": "ninth", "counted": "eight"},
        ),
        (
            "Councillors threw out a fifth plan for the dairy on Monday. All three earlier schemes had failed too.",
            {"place": "fifth", "earlier": "three"},
        ),
        ("He was the 18th victim, taking the toll to 18.", {"place": "18th", "counted": "18"}),
        ("A third man was held, and the other two men had fled.", {"place": "third", "earlier": "two"}),
        (
            "Sales came to 410 tonnes, the highest since 2015, when they were 430.",
            {"lower": "410 tonnes", "upper": "430"},
        ),
        (
            "Prices rose 0.9 percent. It was the lowest rise since May, when they rose 0.7 percent.",
            {"lower": "0.7 percent", "upper": "0.9 percent"},
        ),
        ("The total of 41 tonnes broke the record of 38 tonnes.", {"lower": "38 tonnes", "upper": "41 tonnes"}),
        (
            "Hull had 142 cases, the most since 1991. Until now the highest count had been 97.",
            {"lower": "97", "upper": "142"},
        ),
        (
            "Profit was £42m, the best in its history. The old high of £39m was set in May.",
            {"lower": "£39m", "upper": "£42m"},
        ),
        ("It fell to -12C, the coldest night so far. The previous low was -11C.", {"lower": "-12C", "upper": "-11C"}),
        ("Third-placed York had 31 points; second-placed Hull had 38 points.", {"lower": "31", "upper": "38"}),
        ("Ann Holm, the fifth seed, won. Holm, the No 7 seed, was tired.", {"place": "fifth", "again": "No 7"}),
    ],
)
def test_a_place_is_told_with_what_it_must_agree_with(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "rank")


@pytest.mark.parametrize(
    "text",
    [
        "Cole followed in the second vehicle, after Hill and Vale passed the house.",
        "It was a second fire. Two earlier fires were small, and the other two were out.",
        "Of the three other firms, one said no and the third firm said nothing.",
        "It was his third goal. Three goals in a row would have been a record.",
        "Warren has 30 finishes in the top 10, behind Graham with 31. It was his fifth.",
        "Sales came to 410 tonnes, the best since 2015, when 20 shops had closed.",
        "Sales were 410 tonnes in May. Until now the 40 highest sheds had been empty for 97 days.",
        "It was her seventh win. She had missed three of her previous six cuts.",
        "It was his third goal of May: he got one on Monday, and two since then, counting Saturday's.",
        "It was the fifth fire of the month. The nine earlier fires were at farms.",
        "Unlike at the previous two debates, nobody shouted. He did well in the second debate.",
        "She settled second last of the field. It was the fifth fire, and three earlier floods were small.",
    ],
)
def test_other_ordinals_go_with_no_count(text: str) -> None:
    assert [found for found in told(text, "rank") if "field" not in found] == []


@pytest.mark.parametrize(
    ("more", "less", "least"),
    [
        ("41 percent", "38 percent", "34 percent"),
        ("$41 million", "$38 million", "$34 million"),
        ("4,120", "3,870", "3,450"),
        ("41 tonnes", "38 tonnes", "34 tonnes"),
        ("Rs 4,120 crore", "Rs 3,870 crore", "Rs 3,450 crore"),
    ],
)
def test_who_is_ahead_has_more_than_those_behind(more: str, less: str, least: str) -> None:
    for text in (
        f"Hull had {more}, followed by York with {less} and Goole ({least}).",
        f"Hull, with {more}, was ahead of York, with {less}, and Goole at {least}.",
        f"York was second with {less}, after Hull at {more}.",
        f"York, on {less}, finished behind Hull, on {more}.",
    ):
        assert {"lower": less, "upper": more} in told(text, "rank"), text


def test_a_table_counts_up_but_for_ties() -> None:
    rows = "Final: 1 Ann Holm 12:03; 2 Jo Ek 12:09; {} Kim Lund 12:15; 4 Kay Vale 12:18."
    assert {"place": "5", "follows": "2"} in told(rows.format(5), "rank")
    assert [found for found in told(rows.format(2), "rank") if "follows" in found] == []


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("Holm won the seat with 41.3% of the vote. Ek was second with 45%.", "45%", "41.3%"),
        ("Holm won the cup, scoring 412 points. Ek was runner-up on 437.", "437", "412"),
        ("Hull, with 82.9 inches so far, lead the race. York are second at 91.3 inches.", "91.3 inches", "82.9 inches"),
        ("Hull are at the top of the table on 34 points. York are next with 37.", "37", "34"),
        ("Hull came second on 67%, ahead of York in third on 74%.", "74%", "67%"),
        ("Holm won the sprint in 7.88 seconds. Ek finished second in 7.82.", "7.88 seconds", "7.82"),
        ("They lead with 46 points, with Hull in second on 34 and York third on 40.", "40", "34"),
    ],
)
def test_amounts_are_in_the_order_of_their_places(text: str, lower: str, upper: str) -> None:
    assert {"lower": lower, "upper": upper} in told(text, "rank")


@pytest.mark.parametrize(
    "text",
    [
        "Holm was runner-up on 70 and Lund took third on 69.",  # golf, or not
        "First, the age goes up to 67. Second, it goes up to 71.",
        "Holm is second at 13 under and Lund third on 11 under.",
        "She was fifth in the heats with 577. Ek took gold with 241.3.",
        "The film opened in fourth with $9m, and a cartoon rounded out the top five with $6m.",
        "Hull won the relay in 3:40.1. Dunn ran second in 52.1.",
        "Holm won 41 seats. Ek, second in May, had 45.",
        "Lund took third in 2:09:05. Moss won the women's race in 2:26:14.",
    ],
)
def test_other_amounts_are_in_no_order(text: str) -> None:
    assert [found for found in told(text, "rank") if "lower" in found] == []
