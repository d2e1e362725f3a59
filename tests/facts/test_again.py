from __future__ import annotations

import pytest

from checker import engine
from checker.facts.retelling.again import again
from checker.facts.retelling.story import story_of
from checker.judge.confidence import WARNING

FIRST = "The ferry sank off Norway with 462 passengers on board, the coastguard said."


def told(text: str) -> list[tuple[str, str]]:
    story = story_of(engine.extract(engine.read_text(text)))
    return [(first.text, second.text) for first, second in again(story)]


def surest(text: str) -> float:
    """How sure the surest failure is that two figures are one."""
    examined = engine.examine(engine.read_text(text), engine.shipped_rules())
    return max(each.confidence or 0 for each in examined.judged if each.claim.rule == "told-again")


def test_two_figures_that_are_each_told_again_are_two_facts() -> None:
    text = f"{FIRST} The 426 passengers on board the ferry were safe. {FIRST} The 426 passengers came home."
    assert ("462", "426") not in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FIRST} The 426 passengers are safe.", ("462", "426")),
        ("Some 462 passengers were on board the ferry. The 426 passengers on board are safe.", ("462", "426")),
        ("462 passengers were on board the ferry. 426 passengers on board the ferry are safe.", ("462", "426")),
        (f"{FIRST} The 862 passengers are safe.", ("462", "862")),
        (f"{FIRST} Divers came. Snow fell. The 426 passengers are safe.", ("462", "426")),
        (f"{FIRST} Divers came. Nine of the 462 are ill.", ("462", "462")),
        ("Rain of 127.4 mm fell on Shimla. The 172.4 mm shut schools.", ("127.4 mm", "172.4 mm")),
        ("The crew needed 38 minutes. In a calm those 83 minutes might have been 20.", ("38 minutes", "83 minutes")),
        ("The tug, with 417 passengers, ran aground. By noon all 471 passengers were ashore.", ("417", "471")),
    ],
)
def test_two_figures_are_one_that_a_slip_makes_of_each_other(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} The 863 passengers are safe.",  # no slip
        "In 2019 the bridge cost £310m. In 2024 the £130m bridge was ugly.",  # of two times
        "It sold 1,310 cars against 1,130 cars the year before.",  # in one sentence
    ],
)
def test_figures_of_one_sentence_of_two_times_or_with_another_slip_are_two(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} Of 510 passengers 426 are safe.",  # a third
        f"{FIRST} Some 426 passengers are safe.",  # hedged
        "Holm led by 14 seconds. Ek was second at 41 seconds.",  # of two digits, pointing at none
    ],
)
def test_figures_that_have_company_are_hardly_one(text: str) -> None:
    assert surest(text) < WARNING < surest(f"{FIRST} The 426 passengers are safe.")
