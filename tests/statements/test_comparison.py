"""Comparisons: what is compared, with what, and by how much."""

from __future__ import annotations

import pytest

from tests.statements.told import statements, told_how


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "The Reds won 52 seats, 12 more than the 40 of the Blues.",
            {"gap": "12", "base": "40", "level": "52", "how": "apposition"},
        ),
        ("It costs £60, 50% more than £40.", {"percent": "50%", "base": "£40", "level": "£60", "how": "apposition"}),
        (
            "The Reds won 90 seats, twice the 45 of the Blues.",
            {"factor": "twice", "base": "45", "level": "90", "how": "apposition"},
        ),
        ("The rate was 5%, well below the 7% of May.", {"base": "7%", "level": "5%", "how": "apposition"}),
        ("Turnover hit £2.6m, exceeding the £2.4m of May.", {"base": "£2.4m", "level": "£2.6m", "how": "apposition"}),
        (
            "Sales of £4.1m were well below its target of £4.8m.",
            {"base": "£4.8m", "level": "£4.1m", "how": "apposition"},
        ),
        ("The toll of 48 surpassed the 45 killed in May.", {"base": "45", "level": "48", "how": "apposition"}),
        ("It peaked at 6.4 metres, exceeding the record of 6.2.", {"base": "6.2", "level": "6.4 metres"}),
        ("Turnout was 46%, higher than in Hull (42%).", {"base": "42%", "level": "46%", "how": "apposition"}),
        ("The ferry is dearer at £81 than the flight at £74.", {"base": "£74", "level": "£81", "how": "own slot"}),
        ("The Reds have 64 points, six more than the Blues on 58.", {"gap": "six", "base": "58", "level": "64"}),
        ("The fair drew 380 guests. That was below the 390 of May.", {"base": "390", "level": "380", "how": "chain"}),
        ("The gap between £34,000 for men and £28,500 for women is £5,500.", {"gap": "£5,500", "base": "£28,500"}),
        ("The lake peaked at 13.2 metres, staying below the 14 metres of May.", {"base": "14 metres"}),
        ("Hull had 34.7mm of rain, well above its March average of 29.6mm.", {"base": "29.6mm", "level": "34.7mm"}),
        ("She did 74 mph when she was seen, well above the 60 mph allowed.", {"base": "60 mph", "level": "74 mph"}),
        ("A gate of 9,214 saw Hull win, a bigger crowd than the 8,340 of May.", {"base": "8,340", "level": "9,214"}),
        ("Bookings fell 2.4%, a bigger drop than the 1.9% of May.", {"base": "1.9%", "level": "2.4%"}),
        ("Turnout was 42%, leaving the vote short of the 50% threshold.", {"base": "50%", "level": "42%"}),
        ("The rate was 3.4% in May. That remains below the 3.9% of April.", {"base": "3.9%", "level": "3.4%"}),
        ("It took £84m and spent £80m, leaving a surplus of £4m.", {"gap": "£4m", "base": "£84m", "level": "£80m"}),
        ("The 164 boys were twice as many as the 82 girls.", {"factor": "twice", "base": "82", "level": "164"}),
    ],
)
def test_each_figure_takes_its_slot(text: str, slots: dict[str, str]) -> None:
    assert any(slots.items() <= told.items() for told in told_how(text, "comparison"))


def test_a_hedge_compares_nothing() -> None:
    assert told_how("It sold more than 40 boats.", "comparison") == []


def test_what_is_faster_takes_less_time() -> None:
    faster = statements("Her time of 53.4 seconds was faster than the 53.8 seconds of May.", "comparison")
    assert [each.direction for each in faster] == [-1]


@pytest.mark.parametrize(
    "text",
    [
        "The lake peaked at 13.2 metres, with a pond nearby staying below the 9 metres of May.",
        "Hull had 34.7mm of rain, and York was above its March average of 29.6mm.",
    ],
)
def test_a_level_of_another_thing_is_not_compared(text: str) -> None:
    assert not any({"base", "level"} <= told.keys() for told in told_how(text, "comparison"))
