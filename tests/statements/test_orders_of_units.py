"""Orders told in plain words, of every sort of unit: each text holds, and fails with its figures exchanged."""

from __future__ import annotations

import pytest

import checker

UNITS = [  # the less and the more
    ("1,180 jobs", "1,240 jobs"),
    ("28,905", "31,420"),
    ("1.9 million", "2.4 million"),
    ("£985", "£1,140"),
    ("$39.8 million", "$46.2 million"),
    ("Rs 398 crore", "Rs 462 crore"),
    ("4.8%", "5.4%"),
    ("48 tonnes", "62 tonnes"),
    ("41 days", "48 days"),
    ("$1.52 per share", "$5.48 per share"),
    ("3.9 tonnes per hectare", "4.6 tonnes per hectare"),
]
MOVES = [
    "It rose to {more} from {less}.",
    "It was {more}, up from {less} a year earlier.",
    "From {less} in March, it rose to {more} in April.",
    "Up from {less} in March, it was {more}.",
    "Turnover up to {more} from {less}",
    "It was {more} this year against {less} last year, a rise.",
    "It was higher in Leeds, at {more}, than in York, at {less}.",
    "It rose from {less} in March to {more} in April.",
]
RANGES = [
    ("500 to 600 jobs", "600 to 500 jobs"),
    ("398 to 462 crore", "462 to 398 crore"),
    ("$1.52 to $5.48 per share", "$5.48 to $1.52 per share"),
    ("3.9-4.6 tonnes per hectare", "4.6-3.9 tonnes per hectare"),
    ("8.1 to 9.4 months", "9.4 to 8.1 months"),
    ("a 3% to 6% rise", "a 6% to 3% rise"),
    ("growth of 3 to 6 per cent", "growth of 6 to 3 per cent"),
    ("an interest rate of 4.8% to 5.4%", "an interest rate of 5.4% to 4.8%"),
]


def verdicts(text: str, rule: str) -> set[str]:
    """The verdicts on the claims of one rule."""
    return {str(claim.verdict) for claim in checker.explain(text).claims if claim.rule.startswith(rule)}


@pytest.mark.parametrize("template", MOVES)
@pytest.mark.parametrize(("less", "more"), UNITS)
def test_a_direction_holds_or_fails(template: str, less: str, more: str) -> None:
    assert verdicts(template.format(less=less, more=more), "direction") == {"holds"}
    assert "fails" in verdicts(template.format(less=more, more=less), "direction")


@pytest.mark.parametrize(("upwards", "downwards"), RANGES)
def test_a_range_holds_or_fails(upwards: str, downwards: str) -> None:
    assert verdicts(f"The firm expects {upwards}.", "range-upwards") == {"holds"}
    assert verdicts(f"The firm expects {downwards}.", "range-upwards") == {"fails"}


@pytest.mark.parametrize(
    "text",
    [
        "They voted 64 to 32.",
        "Hale leads Voss 49% to 43%.",
        "The vote was a 52% to 48% win.",
        "It passed by 45 to 31 votes.",
        "It gave $40.20 to 15 schools.",
        "The difference between 60 and 40 is small.",
    ],
)
def test_what_two_sides_or_things_have_is_no_range(text: str) -> None:
    assert verdicts(text, "range-upwards") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The bank paid 97 cents Canadian (71 cents) a share, up from 93 cents Canadian (68 cents).",
        "It rose to $1.012 trillion and $1.014 in the next year, a rise from $967 billion.",
        "Fees were less than ten dollars, up from $23.7 billion.",
        "The drivers lost sums from $15,000 to $192,000.",
        "Members get a $900 bump next year, up from $174,000.",
        'The law is increasing the "cooling off" period from one to two years.',
        "Ghana ranks 36, well above Benin at 89.",
        "Four of them were held for having led the killing of seven.",
        "The 100-member Senate is one vote shy of the 60 needed.",
        "Output grew to 4.7 billion against 5 billion in May and 3.9 billion in April.",
        "He ran faster with two of them than with the other three.",
    ],
)
def test_what_only_looks_like_a_change_does_not_fail(text: str) -> None:
    assert "fails" not in verdicts(text, "direction")


def test_levels_in_turn_all_go_one_way() -> None:
    assert verdicts("It rose from 12 in May to 15 in June and 18 in July.", "direction") == {"holds"}
    assert "fails" in verdicts("It rose from 12 in May to 15 in June and 14 in July.", "direction")
    assert "fails" in verdicts("It was 412 in 2019, 398 in 2020 and 455 in 2021, rising every year.", "direction")


def test_a_sum_has_the_scale_of_the_level_beside_it() -> None:
    assert verdicts("Profit fell from Rs 462 to Rs 398 crore.", "direction") == {"holds"}
    assert verdicts("Profit rose from Rs 462 to Rs 398 crore.", "direction") == {"fails"}


def test_a_participle_gives_the_level_that_beat_another() -> None:
    assert verdicts("It beat the target of £4.1m, reaching £4.6m.", "direction") == {"holds"}
    assert verdicts("It beat the target of £4.6m, reaching £4.1m.", "direction") == {"fails"}
