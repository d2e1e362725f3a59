"""Which figures give another one in other units, and the rates of an article."""

from __future__ import annotations

import pytest

from checker import engine
from checker.link.context import context_of
from checker.link.conversions import conversions
from checker.link.exchange import rates, standard, suspect
from tests.link.reading import read


def pairs(text: str) -> list[tuple[str, str]]:
    context, _ = read(text)
    return [(pair.given.text, pair.other.text) for pair in conversions(context) if pair.direct]


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
    context, _ = read("The bridge cost £110m ($205m; 160m euros).")
    assert [(p.given.text, p.other.text) for p in conversions(context) if not p.direct] == [("$205m", "160m euros")]


def standard_of(text: str) -> tuple[str, str]:
    context, _ = read(text)
    found = standard(context, ("dollar", "pound sterling"))
    return found.given.text, found.other.text


def test_the_rate_of_an_article_is_that_of_most_of_its_conversions() -> None:
    text = "It cost $40m (£12m), of which $10m (£5.3m) was a gift, $20m (£10.6m) a loan and $5m (£2.6m) a grant."
    assert standard_of(text) == ("$20m", "£10.6m")


def test_of_two_rates_that_of_the_conversion_which_the_world_has_known_is_the_articles() -> None:
    assert standard_of("It cost $40m (£12m), of which $10m (£5.3m) was a gift.") == ("$10m", "£5.3m")
    assert standard_of("It cost $40m (£30m), of which $10m (£5.3m) was a gift.") == ("$40m", "£30m")


def test_the_figure_in_most_bad_conversions_is_suspected() -> None:
    context, figures = read(
        "It cost 120m euros ($15.8m; £8.3m), of which 24m euros ($31.6m; £16.6m) was a gift and $8m (£4.2m) a loan."
    )
    (euros,) = (each for each in rates(context)["euro", "pound sterling"] if each.given.text == "120m euros")
    assert suspect(context, euros) is figures["120m euros"]


def test_a_thousand_conversions_are_read_in_a_moment() -> None:
    text = " ".join(f"Town {i} paid ${i + 20}m (£{(i + 20) * 53 // 100}m)." for i in range(1000))
    context = context_of(engine.extract(engine.read_text(text)))
    assert len(conversions(context)) == 1000
    assert standard(context, ("dollar", "pound sterling"))
