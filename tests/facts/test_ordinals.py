"""Ordinals at the top that the story repeats."""

from __future__ import annotations

import pytest

from checker import engine
from checker.clauses.parse import parses
from checker.facts.ordinals import top_places


def told(text: str) -> list[tuple[str, str]]:
    found = top_places(parses(engine.extract(engine.read_text(text))))
    return [(each["place"][0].text, each["again"][0].text) for each in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Fifth storm on its way\n\nIt will be the fourth to strike since May.", [("Fifth", "fourth")]),
        (
            "Fifth storm on its way\n\nIt will be the fifth to strike since May, and the fourth at sea.",
            [("Fifth", "fifth")],
        ),
        ("Estonia takes seventh\n\nEstonian singer Mari Tamm finished eighth of 25.", [("seventh", "eighth")]),
        ("Bank is third-biggest lender\n\nThe bank is the country's fourth-biggest lender.", [("third", "fourth")]),
        ("Shop serves its 48th mayor\n\nShe is the 84th mayor to be served there.", [("48th", "84th")]),
    ],
)
def test_an_ordinal_at_the_top_is_told_below(text: str, said: list[tuple[str, str]]) -> None:
    assert told(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Fifth storm on its way\n\nTwo ferries were held in port on the 4th.",
        "Fifth storm on its way\n\nThe fourth house in the row lost its roof.",
        "Holm second in Ghent\n\nJo Ek held on for third in the rain.",
        "India up to fourth\n\nThe side, fifth until last week, have 2,871 points.",
        "It is Europe's second-tallest tower\n\nOnly one tower there is taller. The third-tallest is in Leeds.",
    ],
)
def test_another_ordinal_is_of_something_else(text: str) -> None:
    assert not told(text)
