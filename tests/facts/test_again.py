from __future__ import annotations

import pytest

from checker import engine
from checker.facts.again import again
from checker.facts.story import story_of

FIRST = "The ferry sank off Norway with 462 passengers on board, the coastguard said."


def told(text: str) -> list[tuple[str, str]]:
    story = story_of(engine.extract(engine.read_text(text)))
    return [(link.top.text, link.body.text) for link in again(story)]


@pytest.mark.parametrize("number", ["462", "426", "862"])
def test_a_figure_is_told_again_by_one_that_agrees_or_that_a_slip_makes(number: str) -> None:
    assert told(f"{FIRST} Divers came. The {number} passengers on board the ferry were safe.") == [("462", number)]


@pytest.mark.parametrize(
    "second",
    [
        "The 735 passengers on board the ferry were safe.",  # no slip
        "The 467 passengers on board the ferry were safe.",  # near
        "The 426 divers on board the ferry were safe.",  # other things
        "In 2019 the ferry had 426 passengers on board.",  # of a year that the first is not of
    ],
)
def test_what_no_slip_makes_or_something_tells_apart_is_another_fact(second: str) -> None:
    assert told(f"In 2021 {FIRST.lower()} {second}") == []


def test_two_figures_that_are_each_told_again_are_two_facts() -> None:
    text = f"{FIRST} The 426 passengers on board the ferry were safe. {FIRST} The 426 passengers came home."
    assert ("462", "426") not in told(text)
