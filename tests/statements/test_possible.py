from __future__ import annotations

import pytest

from tests.statements.told import told


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("Output fell in the sixth quarter of 2009.", "sixth"),
        ("Seventh-quarter profit rose at the lender.", "Seventh"),
        ("It will list its shares during the tenth quarter.", "tenth"),
        ("The bank cut jobs in its fiscal sixth quarter.", "sixth"),
        ("The sixth quarter of the season went to Hull.", "sixth"),
        ("The lender reports sixth quarter results on Monday.", "sixth"),
        ("Its fifth quarter results cheered investors.", "fifth"),
    ],
)
def test_an_ordinal_numbers_a_quarter_of_a_year_or_match(text: str, ordinal: str) -> None:
    assert told(text, "possible") == [{"value": ordinal}]


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("Output fell for the sixth quarter in a row.", "sixth"),
        ("It was a sixth consecutive quarter of falling sales.", "sixth"),
        ("Growth slowed in the sixth quarter running.", "sixth"),
        ("In the sixth quarter since the merger, profits came.", "sixth"),
        ("The sixth quarter of growth surprised the bank.", "sixth"),
        ("He finished sixth in the second heat.", "sixth"),
        ("The cook fried what came in the fifth quarter.", "fifth"),  # tripe, where no results are told
    ],
)
def test_a_quarter_of_a_row_or_none_at_all_is_not_numbered(text: str, ordinal: str) -> None:
    assert told(text, "possible") == []
