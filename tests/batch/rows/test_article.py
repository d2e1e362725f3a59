from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from checker.batch.rows.article import LONGEST, Columns, article


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({}, "no 'text' in it: --text-column names another"),
        ({"body": ""}, "no 'text' in it, but 'body': --text-column names another"),
        ({"text": None}, "no text: 'text' is null"),
        ({"text": 7}, "no text: 'text' is a number, not a string"),
        ({"text": ["a"]}, "no text: 'text' is a list, not a string"),
        ({"text": "a" * (LONGEST + 1)}, "a text of 10,000,001 characters: at most 10,000,000 are read"),
    ],
)
def test_a_row_without_a_text_says_what_is_wrong(values: dict[str, Any], fault: str) -> None:
    found = article(3, {"id": 5, **values} if values else {}, Columns())
    assert found.fault == fault.replace("but 'body'", "but 'id', 'body'")


@pytest.mark.parametrize(
    ("given", "day"),
    [
        (None, None),
        ("", None),
        ("2024-05-06", date(2024, 5, 6)),
        ("2024-05-06T23:30:00-08:00", date(2024, 5, 6)),
        ("6 May 2024", date(2024, 5, 6)),
        (date(2024, 5, 6), date(2024, 5, 6)),
        (datetime(2024, 5, 6, 23, 30, tzinfo=timezone(timedelta(hours=-8))), date(2024, 5, 6)),
    ],
)
def test_a_date_is_that_of_the_place_of_publication(given: Any, day: date | None) -> None:
    found = article(1, {"text": "", "date": given}, Columns())
    assert (found.date, found.remark) == (day, None)


@pytest.mark.parametrize(
    "given", ["31/12/24", "2024-02-30", 1714953600, "soon " * 20, ["2024-05-06"], {"year": 2024}, True]
)
def test_a_date_that_cannot_be_read_is_told(given: Any) -> None:
    found = article(1, {"text": "", "date": given}, Columns())
    assert found.date is None
    assert found.remark is not None
    assert found.remark.endswith("is none that can be read: it is checked without")
    assert len(found.remark) < 110


def test_half_a_character_becomes_one_that_can_be_written() -> None:
    found = article(1, {"text": "a\ud800b", "id": "\udfff"}, Columns())
    assert (found.text, found.id) == ("a\ufffdb", "\ufffd")
