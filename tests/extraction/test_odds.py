"""Odds of two numbers, told from scores, dates and ranges by a word in their sentence."""

from __future__ import annotations

import pytest

from checker.extraction import figures
from checker.extraction.tokens import tokenize
from checker.model.quantity import Kind


def kinds(text: str) -> list[tuple[str, str, str]]:
    words = tokenize(text, 0, len(text))
    return [
        (text[words.starts[f.first] : words.ends[f.stop - 1]], f.quantity.kind.value, str(f.quantity.numbers[0].value))
        for f, _ in figures.find(words)
        if f.quantity and f.quantity.numbers
    ]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The odds were 10/1.", "10/1", "10"),
        ("She won as a 33-1 outsider.", "33-1", "33"),
        ("She won on a 33-1 shot.", "33-1", "33"),
        ("It started as the 7-2 favourite.", "7-2", "7/2"),
        ("Bookmakers put it at 100 to 1.", "100 to 1", "100"),
        ("A ratio of 3 to 1 is usual.", "3 to 1", "3"),
        ("The ratio of boys to girls was 3:1.", "3:1", "3"),
        ("Women outnumber men 3-to-1 there.", "3-to-1", "3"),
        ("Critics outnumbered friends two-to-one.", "two-to-one", "2"),
        ("Critics outnumbered friends by about two to one.", "two to one", "2"),
    ],
)
def test_odds(text: str, printed: str, value: str) -> None:
    assert kinds(text) == [(printed, Kind.RATIO, value)]


@pytest.mark.parametrize(
    "text",
    [
        "They won 3-1 at home.",
        "They won 3-1 with a late shot.",
        "The top seed went out 7-6 (7-5) 6-1.",
        "It opened on 3/1/2024 to bets.",
        "It passed on a 3-to-1 vote.",
        "The favourite started at 3:10.",
        "A game for 8-to-10 players.",
    ],
)
def test_what_is_no_odds(text: str) -> None:
    assert all(kind != Kind.RATIO for _, kind, _ in kinds(text))


def test_a_score_in_a_story_of_the_odds_needs_its_own_sentence() -> None:
    assert kinds("They won 3-1.") == [("3-1", Kind.SCORE, "3")]
