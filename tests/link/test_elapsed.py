"""What excuses a time that does not fit its dates, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from checker import engine


def reasons(text: str, rule: str, day: date | None = None) -> list[str]:
    """Why the claims of a rule stay unknown; "fails" or "holds" for one that is judged."""
    report = engine.examine(engine.read_text(text, None, day), engine.shipped_rules())
    judged = [each for each in report.judged if each.claim.rule == rule]
    return [reason for each in judged for reason in each.reasons or [str(each.verdict)]]


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("The fair lasts from 9 June to 7 June.", "date-order", "fails"),
        ("The dam will last until June 6004.", "possible-value", "fails"),
        ("The dam will open between 2015 and 2189.", "possible-value", "fails"),
    ],
)
def test_what_excuses_a_time_is_told(text: str, rule: str, expected: str) -> None:
    assert reasons(text, rule) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The novel came out in 2263.",
        "The dam will last until June 2189.",
        "The climate grew warmer in 2189.",
        "The fair was moved from 9 June to 7 June.",
    ],
)
def test_what_excuses_a_time_leaves_it_alone(text: str) -> None:
    assert reasons(text, "possible-value") == reasons(text, "date-order") == []


def test_the_climate_excuses_two_centuries_and_no_more() -> None:
    assert reasons("The climate grew warmer in 3004.", "possible-value") == ["fails"]


def test_the_story_has_a_day_for_rules_that_name_it() -> None:
    text = "The 30-year-old, who was born in Pune in 1975, is to retire."
    assert reasons(text, "age-today", date(1995, 1, 3)) == ["fails"]
    assert reasons(text, "age-today", date(2005, 6, 3)) == ["holds"]
    assert reasons(text, "age-today") == ["a value that the rule needs is not in the text"]
