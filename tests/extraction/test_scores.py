"""Scores, told from ranges."""

from __future__ import annotations

import pytest

from checker.extraction import scores
from tests.extraction.reading import found, texts, values


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Leeds won 2-1 at home", [[2, 1]]),
        ("a 3-0 win over York", [[3, 0]]),
        ("York beat Leeds 21–17 on Sunday", [[21, 17]]),
        ("Ruiz won 4-6 6-3 6-4", [[4, 6], [6, 3], [6, 4]]),
        ("Ruiz beat Hill 6-4, 3-6, 7-5", [[6, 4], [3, 6], [7, 5]]),
        ("Ruiz beat Hill 7-6 (7-3) 6-7 (2-7) 6-2", [[7, 6], [7, 3], [6, 7], [2, 7], [6, 2]]),
        ("it stayed at 1-1 until late", [[1, 1]]),
        ("the court ruled 5-4 that", [[5, 4]]),
        ("York 17-21 Leeds", [[17, 21]]),
    ],
)
def test_a_score(text: str, results: list[list[int]]) -> None:
    assert [numbers for _, numbers in values(scores.find, text)] == results


def test_a_tie_break_is_a_score_without_its_brackets() -> None:
    assert [(text, q is None) for text, q in found(scores.find, "Ruiz won 7-6 (7-3) 6-2")] == [
        ("7-6", False),
        ("7-3", False),
        ("6-2", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10-15 people won prizes",
        "the 2019-20 season they won",
        "won 3-4 million votes",
        "lost 20-30 minutes",
        "on 4-6 March they won",
        "a 4-4-2 formation that won",
        "a 50-50 chance to win",
        "won $10-25 each",
        "a win of 10-15% or so",
        "some 10-15 of them left",
    ],
)
def test_what_is_no_score(text: str) -> None:
    assert texts(scores.find, text) == []
