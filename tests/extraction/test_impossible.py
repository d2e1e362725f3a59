"""Days and years that no calendar has, where nothing but a date can stand."""

from __future__ import annotations

import pytest

from checker.extraction.times import dates
from tests.extraction.reading import texts


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("They meet on 39 March in Dublin", "39 March"),
        ("They meet on March 39, 2004", "March 39, 2004"),
        ("Tuesday, 45 May", "Tuesday, 45 May"),
        ("The 39 March game was lost", "39 March"),
        ("the postponed 39 March game", "39 March"),
        ("The strike called for Leeds on 39 March alone ended", "39 March"),
        ("until the 42nd of July", "42nd of July"),
        ("from 29 to 39 March", "29 to 39 March"),
        ("in the half ending 41 June rents rose", "41 June"),
        ("The new rules, starting on 61 May, are strict", "61 May"),
        ("The vote is scheduled for 72 April", "72 April"),
        ("It was the driest since June 2503", "June 2503"),
        ("He retired in 6003", "6003"),
        ("its 6004 results", "6004"),
        ("At the end of 6004 it closed", "6004"),
        ("the 3003 Open champion", "3003"),
        ("his 1493 album", "1493"),
        ("3004 was a record year", "3004"),
        ("the goal for 3005 is peace", "3005"),
        ("Output fell in 2505 despite the strike", "2505"),
        ("by 3007, the mayor said", "3007"),
        ("in the mid-1490s", "1490s"),
        ("in the 2000-6001 financial year", "2000-6001"),
    ],
)
def test_an_impossible_date_is_read_as_printed(text: str, printed: str) -> None:
    assert texts(dates.find, text) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "Police made the 39 March arrests",
        "Police made the other 39 March arrests",
        "The book is based on 39 March interviews",
        "up to 39 May voters",
        "in 2503 homes",
        "sales of 6004",
        "He polled 3003 votes",
        "shut from 2145 to 2230",
        "in 2500-3000 words",
        "by 2500",
        "went from 4200 to 4504",
        "rose by 3005 to a record",
        "the 6005 train",
        "the 3004 tickets",
        "a crowd of 3002 saw it",
        "3005 were arrested",
        "its 3003-seat hall",
        "by 1545 the square was full",
    ],
)
def test_what_counts_something_is_no_date(text: str) -> None:
    assert texts(dates.find, text) in ([], ["March"], ["May"])
