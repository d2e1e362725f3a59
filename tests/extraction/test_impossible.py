"""Days and years that no calendar has, where nothing but a date can stand."""

from __future__ import annotations

import pytest

from checker.extraction import dates
from tests.extraction.reading import texts


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("They meet on 39 March in Dublin", "39 March"),
        ("They meet on March 39, 2004", "March 39, 2004"),
        ("Tuesday, 45 May", "Tuesday, 45 May"),
        ("The 39 March game was lost", "39 March"),
        ("until the 42nd of July", "42nd of July"),
        ("from 29 to 39 March", "29 to 39 March"),
        ("It was the driest since June 2503", "June 2503"),
        ("He retired in 6003", "6003"),
        ("its 6004 results", "6004"),
        ("At the end of 6004 it closed", "6004"),
    ],
)
def test_an_impossible_date_is_read_as_printed(text: str, printed: str) -> None:
    assert texts(dates.find, text) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "Police made the 39 March arrests",
        "up to 39 May voters",
        "in 2503 homes",
        "sales of 6004",
        "He polled 3003 votes",
        "shut from 2145 to 2230",
        "in 2500-3000 words",
        "by 2500",
        "went from 4200 to 4504",
    ],
)
def test_what_counts_something_is_no_date(text: str) -> None:
    assert texts(dates.find, text) in ([], ["March"], ["May"])
