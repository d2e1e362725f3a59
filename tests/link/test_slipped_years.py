from __future__ import annotations

import pytest

from checker.link.slipped_years import stands_as_year, told_year
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("The ferry carried more people in 2004, up a tenth from 3003.", "3003", "2004"),  # the year before
        ("The mill opened in 1998. A strong 2998 was hoped for.", "2998", "1998"),
        ("The mill shut in 2004. Its best was a strong 0204.", "0204", None),
        ("The mill shut in 2004. Nobody expected 2040.", "2040", None),  # two digits are wrong
        ("The mill shut in 2004. Nobody spoke of a strong 3013.", "3013", None),  # too far from the story's years
        ("The mill had no date. Nobody spoke of a strong 3003.", "3003", None),
        ("The mill shut in 2004. Hull called it a strong 3003, and Leeds a weak 3003.", "3003", None),
    ],
)
def test_a_number_is_a_year_of_the_story_with_one_digit_wrong(text: str, number: str, told: str | None) -> None:
    context, figures = read(text)
    found = told_year(context, figures[number])
    assert (found.text if found else None) == told


def test_of_several_years_the_first_that_is_near_is_told() -> None:
    context, figures = read("It opened in 1950, grew in 2004 and shut in 2006. Hull recalled a strong 6005.")
    assert told_year(context, figures["6005"]) is figures["2004"]


def test_a_decade_is_no_year_that_is_named() -> None:
    context, figures = read("It grew in the 1990s. Hull recalled a strong 1492.")
    assert told_year(context, figures["1492"]) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The mill shut in 2004, after a strong 3003.", "3003"),
        ("Against the 6004 figures, sales fell.", "6004"),
        ("The 6004 results were bad.", "6004"),
        ("Of 7,200 jobs, half were lost by 3004.", "3004"),  # a comma stands in such numbers here
    ],
)
def test_four_digits_may_be_a_year_where_they_count_nothing(text: str, number: str) -> None:
    context, figures = read(text)
    assert stands_as_year(context, figures[number])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The council built 2505 homes.", "2505"),
        ("About 3004 came.", "3004"),
        ("The 2504 race was the last.", "2504"),  # of so many metres
        ("The index rose to 3005.", "3005"),
        ("It has 3,005 of them.", "3,005"),
    ],
)
def test_what_counts_or_is_a_level_is_no_year(text: str, number: str) -> None:
    context, figures = read(text)
    assert not stands_as_year(context, figures[number])
