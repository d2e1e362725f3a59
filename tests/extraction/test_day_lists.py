"""Days of a list that leave the month to another one."""

from __future__ import annotations

import pytest

from checker.extraction.times import periods
from tests.extraction.reading import texts


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 3, 5 and 14 May", ["3", "5"]),
        ("on 3 or 5 May", ["3"]),
        ("on May 3, 7 and 9", ["7", "9"]),
        ("on 4 June and May 3", []),
        ("on May 3 and 12 people fled", []),
        ("on May 3, 12 people fled", []),
        ("they won 12 and on 7 May two more", []),
        ("by 12 and 7 May", []),  # in no order
    ],
)
def test_a_day_of_a_list_counts_nothing(text: str, days: list[str]) -> None:
    assert texts(periods.listed_days, text) == days
