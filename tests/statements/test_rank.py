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
        ("Ann Holm, the fifth seed, won. Holm, the No 7 seed, was tired.", {"place": "fifth", "again": "No 7"}),
    ],
)
def test_a_place_is_told_with_what_it_must_agree_with(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "rank")


@pytest.mark.parametrize(
    "text",
    [
        "Cole followed in the second vehicle, after Hill and Vale passed the house.",
        "It was her seventh win. She had missed three of her previous six cuts.",
        "It was his third goal of May: he got one on Monday, and two since then, counting Saturday's.",
        "It was the fifth fire of the month. The nine earlier fires were at farms.",
        "Unlike at the previous two debates, nobody shouted. He did well in the second debate.",
        "She settled second last of the field. It was the fifth fire, and three earlier floods were small.",
    ],
)
def test_other_ordinals_go_with_no_count(text: str) -> None:
    assert [found for found in told(text, "rank") if "field" not in found] == []


def test_a_table_counts_up_but_for_ties() -> None:
    rows = "Final: 1 Ann Holm 12:03; 2 Jo Ek 12:09; {} Kim Lund 12:15; 4 Kay Vale 12:18."
    assert {"place": "5", "follows": "2"} in told(rows.format(5), "rank")
    assert [found for found in told(rows.format(2), "rank") if "follows" in found] == []
