from __future__ import annotations

import pytest

from checker import engine
from checker.facts.again import again, close
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


def close_by(text: str) -> list[tuple[str, str]]:
    story = story_of(engine.extract(engine.read_text(text)))
    return [(first.text, second.text) for first, second in close(story)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FIRST} The 426 passengers are safe.", ("462", "426")),
        (f"{FIRST} Divers came. Nine of the 462 are ill.", ("462", "462")),
        ("Rain of 127.4 mm fell on Shimla. The 172.4 mm shut schools.", ("127.4 mm", "172.4 mm")),
        ("The crew needed 38 minutes. In a calm those 83 minutes might have been 20.", ("38 minutes", "83 minutes")),
        ("The tug, with 417 passengers, ran aground; by noon all 471 passengers were ashore.", ("417", "471")),
    ],
)
def test_close_by_two_figures_are_one_that_are_alone_of_their_sort(text: str, expected: tuple[str, str]) -> None:
    assert expected in close_by(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} The 862 passengers are safe.",  # no two digits exchanged
        f"{FIRST} Of 510 passengers 426 are safe.",  # a third
        f"{FIRST} Some 426 passengers are safe.",  # hedged
        f"{FIRST} Divers came. Snow fell. The 426 passengers are safe.",  # far
        "In 2019 the bridge cost £310m. In 2024 the £130m bridge was ugly.",  # of two times
        "Holm led by 14 seconds. Ek was second at 41 seconds.",  # of two digits, pointing at none
        "It sold 1,310 cars against 1,130 cars the year before.",  # in one sentence, pointing at none
    ],
)
def test_close_by_figures_that_have_company_or_another_slip_are_two(text: str) -> None:
    assert not close_by(text)
