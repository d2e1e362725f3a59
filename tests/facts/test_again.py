from __future__ import annotations

import pytest

from checker import engine
from checker.facts.retelling.again import again
from checker.facts.retelling.story import story_of

FIRST = "The ferry sank off Norway with 462 passengers on board, the coastguard said."


def told(text: str) -> list[tuple[str, str]]:
    story = story_of(engine.extract(engine.read_text(text)))
    return [(first.text, second.text) for first, second in again(story)]


def test_two_figures_that_are_each_told_again_are_two_facts() -> None:
    text = f"{FIRST} The 426 passengers on board the ferry were safe. {FIRST} The 426 passengers came home."
    assert ("462", "426") not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FIRST} The 426 passengers are safe.", ("462", "426")),
        (f"{FIRST} The 862 passengers are safe.", ("462", "862")),
        (f"{FIRST} Divers came. Snow fell. The 426 passengers are safe.", ("462", "426")),
        (f"{FIRST} Divers came. Nine of the 462 are ill.", ("462", "462")),
        ("Rain of 127.4 mm fell on Shimla. The 172.4 mm shut schools.", ("127.4 mm", "172.4 mm")),
        ("The crew needed 38 minutes. In a calm those 83 minutes might have been 20.", ("38 minutes", "83 minutes")),
        ("The tug, with 417 passengers, ran aground; by noon all 471 passengers were ashore.", ("417", "471")),
    ],
)
def test_two_figures_are_one_that_are_alone_of_their_sort(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} The 863 passengers are safe.",  # no slip
        f"{FIRST} Of 510 passengers 426 are safe.",  # a third
        f"{FIRST} Some 426 passengers are safe.",  # hedged
        "In 2019 the bridge cost £310m. In 2024 the £130m bridge was ugly.",  # of two times
        "Holm led by 14 seconds. Ek was second at 41 seconds.",  # of two digits, pointing at none
        "It sold 1,310 cars against 1,130 cars the year before.",  # in one sentence, pointing at none
    ],
)
def test_figures_that_have_company_or_another_slip_are_two(text: str) -> None:
    assert not told(text)
