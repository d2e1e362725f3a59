"""Which figures tell another one again in another unit."""

from __future__ import annotations

import pytest

from checker import engine
from checker.clauses.parse import parses
from checker.statements.equivalents import Conversion, conversions
from tests.statements.told import told


def found(text: str) -> list[Conversion]:
    read = parses(engine.extract(engine.read_text(text)))
    return [each for parse in read.values() for each in conversions(parse)]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(pair.given.text, pair.other.text) for pair in found(text) if pair.direct]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge cost $205m (£110m).", [("$205m", "£110m")]),
        ("The bridge cost £110m ($205m; 160m euros).", [("£110m", "$205m"), ("£110m", "160m euros")]),
        ("The bridge cost $205m (about £110m at the time).", [("$205m", "£110m")]),
        ("The $205m bridge (£110m) is shut.", [("$205m", "£110m")]),
        ("Some $205m, or £110m, was spent.", [("$205m", "£110m")]),
        ("It sold for €10m, worth £8.5m, in May.", [("€10m", "£8.5m")]),
        ("It sold for €10m, the equivalent of £8.5m.", [("€10m", "£8.5m")]),
        ("The inn is five miles - about eight kilometres - off.", [("five miles", "eight kilometres")]),
        ("A 20 x 30 cm (8 x 12 inch) slab.", [("20", "8"), ("30 cm", "12 inch")]),
        ("It cost $20 (£11) a barrel.", [("$20", "£11")]),
    ],
)
def test_a_figure_in_other_units_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bridge cost $205m (£110m of it from tolls).",
        "The bridge cost $205m (profits were £110m).",
        "The bridge cost $205m and the tunnel £110m.",
        "It paid $205m, about £110m of it in cash.",
        "The bridge cost $205m (20 years' tolls).",
        "It took a charge of $255m ($1.70 a share).",
        "It ran 20 miles (two hours).",
    ],
)
def test_what_says_something_else_is_no_conversion(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heat it to 200C (180C fan, 400F).", []),
        ("Heat it to 200C (400F, 180C).", [("200C", "400F")]),
        ("Heat it to 200C/180C (400F).", []),
        ("Heat it to 200C (400F; 180C, 350F).", []),
        ("It cost £120 (£100 without tax, or $160).", []),
        ("It cost £120 (£100, $160).", []),
        ("It cost £120 ($160, $130).", []),
        ("It cost £120 with tax and £100 without ($160, $130).", [("£120", "$160"), ("£100", "$130")]),
        ("It cost £120 with tax and £100 without ($160, $130 and $9).", []),
        ("It cost £120 ($160), with a tip of £20 ($27, €24).", [("£120", "$160"), ("£20", "$27"), ("£20", "€24")]),
        ("It took £120m (£2 a share, $160m).", []),
    ],
)
def test_a_second_amount_in_one_unit_is_another_reading_not_another_conversion(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert pairs(text) == expected


def test_what_stands_in_one_bracket_is_converted_into_each_other_too() -> None:
    told_twice = found("The bridge cost £110m ($205m; 160m euros).")
    assert [(p.given.text, p.other.text) for p in told_twice if not p.direct] == [("$205m", "160m euros")]


@pytest.mark.parametrize(
    "text",
    [
        "The pike weighed 40lb, or a shade over 18kg, on the scales.",
        "The tank, holding 340 litres of heating oil (in old money, 75 imperial gallons), had burst.",
        "The wall is 4 metres, give or take. The gap is 12 feet, which works out at 3.7 metres, wide.",
        "The drop, of 40 feet or 12 metres, killed him.",
    ],
)
def test_what_leads_to_the_same_again_is_said_in_many_ways(text: str) -> None:
    assert len(told(text, "conversion")) == 1


def test_a_sentence_tells_again_what_the_one_before_told() -> None:
    assert told("The pass is 9,000 feet high. That is equivalent to 2,740 metres.", "conversion") == [
        {"amount": "9,000 feet", "amount_again": "2,740 metres"}
    ]
    assert told("The pass is 9,000 feet high. The other is equal to 2,740 metres.", "conversion") == []
