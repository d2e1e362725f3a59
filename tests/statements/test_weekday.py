"""Weekdays that a text states of dates, and those that another date shows."""

from __future__ import annotations

import pytest

from tests.statements.told import told


@pytest.mark.parametrize(
    "text",
    [
        "The deed was signed on 6 May 2025, a Tuesday.",
        "The deed was signed on 6 May 2025 (a Tuesday).",
        "The deed was signed on 6 May 2025, which was a Tuesday.",
        "The day of the deed, 6 May 2025, was a Tuesday.",
        "The deed was signed on 6 May 2025; it was a Tuesday.",
        "The deed was signed on 6 May 2025. That fell on a Tuesday.",
        "Tuesday's deed (6 May 2025) was short.",
    ],
)
def test_a_weekday_is_said_of_a_date_in_many_ways(text: str) -> None:
    assert told(text, "weekday") == [{"day": "6 May 2025", "stated": "Tuesday"}]


@pytest.mark.parametrize(
    "text",
    [
        "On 6 May 2025, a Tuesday market drew crowds.",
        "The deed of 6 May 2025 was read on a Tuesday.",
        "He came on 6 May 2025 and on 3 June 2025. It was a Tuesday.",
        "6 May 2025 was not a Tuesday.",
    ],
)
def test_a_weekday_of_something_else_is_not(text: str) -> None:
    assert told(text, "weekday") == []


@pytest.mark.parametrize(
    ("text", "known", "beside"),
    [
        ("It snowed on Sunday the 4th and on Wednesday the 7th.", "Sunday the 4th", "Wednesday the 7th"),
        ("The bank closed on 10 March 2023, a Friday; by Tuesday the 14th it was sold.", "10 March 2023", None),
        ("It runs from Tuesday 6 May to Thursday 8 May 2025.", "Thursday 8 May 2025", "Tuesday 6 May"),
        ("As 1 December 2025 is a Monday, rent is due on Friday 5 December.", "1 December 2025", "Friday 5 December"),
        ("The hearing opens on Monday, 3 May. It ends on Thursday, 6 May.", "Monday, 3 May", "Thursday, 6 May"),
    ],
)
def test_one_date_shows_the_weekday_of_another(text: str, known: str, beside: str | None) -> None:
    found = [each for each in told(text, "weekday") if "known" in each]
    assert [each["known"] for each in found] == [known]
    assert beside is None or found[0]["beside"] == beside


@pytest.mark.parametrize(
    "text",
    [
        "It snowed on Sunday the 28th and on Wednesday the 3rd.",
        "The fair was on Saturday, 14 June last year. It opens on Saturday, 13 June.",
        "Ito died on Saturday 14 May 2016. The inquest opens on Tuesday 18 May.",
    ],
)
def test_a_date_of_another_month_or_year_shows_nothing(text: str) -> None:
    assert [each for each in told(text, "weekday") if "known" in each] == []
