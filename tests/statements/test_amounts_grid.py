"""Plain forms of amounts, each over several kinds of unit."""

from __future__ import annotations

import pytest

from tests.statements.told import slots, statements, told


@pytest.mark.parametrize("unit", ["{} people", "£{}m", "Rs {} crore", "{} tonnes", "{}kg"])
@pytest.mark.parametrize(
    "text",
    [
        "Of the {0}, {1} stayed here and {2} went abroad.",
        "They sold {0}, of which {1} stayed here and {2} went abroad.",
        "The {0} were split between Leeds ({1}) and Hull ({2}).",
        "They sold {0}. Of those, {1} stayed here and {2} went abroad.",
    ],
)
def test_parts_of_a_total(text: str, unit: str) -> None:
    if unit[0] != "{" and "Of those" in text:
        text = text.replace("Of those", "Of this")
    figures = [unit.format(number) for number in (313, 187, 126)]
    found = [slots(each) for each in statements(text.format(*figures), "parts") if each.state == "closed"]
    printed = [figure.removesuffix(" people") for figure in figures]
    assert [(each["total"], each["parts"]) for each in found] == [(printed[0], " ".join(printed[1:]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 19-piece orchestra comprises 12 strings, four winds and three percussion.", ("19", "12 four three")),
        ("The 40-strong team consists of 21 doctors, 12 nurses and seven porters.", ("40", "21 12 seven")),
        ("Rovers have won 16, drawn nine and lost seven of their 32 games.", ("32", "16 nine seven")),
        ("She spent 17 months in Leeds and 22 in York, 39 months in all.", ("39 months", "17 months 22")),
        ("Police arrested 32 people. Of those arrested, 16 were charged and 16 freed.", ("32", "16 16")),
    ],
)
def test_totals_by_other_words(text: str, expected: tuple[str, str]) -> None:
    found = [slots(each) for each in statements(text, "parts") if each.state == "closed"]
    assert [(each["total"], each["parts"]) for each in found] == [expected]


def test_all_parts_before_a_rest() -> None:
    text = "The county counted 19 fires, four of which were large and three fatal. The other 12 were small."
    assert told(text, "parts")[-1] == {"total": "19", "parts": "four three", "rest": "12"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was backed by 61% of voters and opposed by 49%.", ["61% 49%"]),
        ("The plan was backed by 61% of voters and opposed by 29%.", []),
        ("The plan was backed by 61% of men and opposed by 49% of women.", []),
        ("The coat is 75% wool and 35% nylon.", ["75% 35%"]),
        ("The proceeds are split 65% to the band and 45% to the promoter.", ["65% 45%"]),
        ("Some 72% voted for it. The remaining 28% stayed away.", ["72%"]),
    ],
)
def test_shares_of_one_whole(text: str, expected: list[str]) -> None:
    assert [each["parts"] for each in told(text, "hundred")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was bought for {} and fetched twice that, {}.",
        "It was bought for {} and sold for {}, twice the price.",
        "It once cost {}; twice as much, {}, was paid today.",
    ],
)
@pytest.mark.parametrize("unit", ["£{}", "${} million", "Rs {} crore"])
def test_factors_of_what_was_told_before(text: str, unit: str) -> None:
    base, level = unit.format(120), unit.format(240)
    assert told(text.format(base, level), "comparison") == [{"factor": "twice", "level": level, "base": base}]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Sales rose from £240m to £300m, or 25%.", "25%"),
        ("Sales rose from 76,000 to 82,000, or 5.1%.", "5.1%"),
        ("The increase, from £240m to £300m, is 25%.", "25%"),
        ("It will cut the bill from £300m to £240m, a 20% cut.", "20%"),
    ],
)
def test_percentages_beside_two_levels(text: str, percent: str) -> None:
    assert percent in [each.get("percent") for each in told(text, "change")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Interest of 5% on the £2,000 loan came to £100.", {"share": "5%", "whole": "£2,000", "part": "£100"}),
        ("Sales were £120m, half the £240m of last year.", {"share": "half", "whole": "£240m", "part": "£120m"}),
        ("The 213-page report devotes 148 pages to it.", {"part": "148", "whole": "213"}),
    ],
)
def test_shares_by_other_words(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "share")
