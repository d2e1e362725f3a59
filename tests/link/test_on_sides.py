"""Conditions on the two sides of a vote."""

from __future__ import annotations

import pytest

import checker


@pytest.mark.parametrize(
    "text",
    [
        "The bill was defeated by 19 votes to 31.",  # told from either side
        "The storm left at least 35 dead and up to 18 missing.",
        "Nine of the ships are longer than the ferry, which has 12 decks.",
        "He led on 66 after two rounds of golf, while Roy trails on 68.",
    ],
)
def test_what_may_be_right_is_not_reported(text: str) -> None:
    assert not list(checker.check(text))
