"""Facts told twice below the top, and bounds with the exact figures that they were told for."""

from __future__ import annotations

import pytest

from checker import engine
from checker.clauses.assemble import read
from checker.facts.retelling.links import again
from checker.facts.retelling.retold import bounded
from checker.facts.retelling.story import story_of
from checker.judge.confidence import WARNING
from checker.readers.formats import plain

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


def bounds_told(text: str) -> list[tuple[str, str]]:
    story = story_of(read(plain.read(text)))
    return [(bound.text, exact.text) for bound, exact in bounded(story)]


@pytest.mark.parametrize(
    ("text", "bound", "exact"),
    [
        ("The mill went for just over £2.3m in June; the deeds show that £2,135,000 was paid.", "£2.3m", "£2,135,000"),
        ("Not quite 900 voters – the roll is 931 – live on the isle.", "900", "931"),
        ("More than £40,000 raised for lifeboat\n\nSwimmers handed over £38,214 on Sunday.", "£40,000", "£38,214"),
        ("Fund falls short of $5m\n\nIt stood at $5.9m on Friday.", "$5m", "$5.9m"),
        ("More than 4,500 people came. The count at the gate was 4,544.", "4,500", "4,544"),
    ],
)
def test_an_exact_figure_is_told_for_a_bound(text: str, bound: str, exact: str) -> None:
    assert bounds_told(text) == [(bound, exact)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales should rise to more than 30,000 from 28,670.",
        "Nearly 100,000 people are employed by the yard and another 111,000 by others.",
        "More than 300 people came, 196 of them by bus.",
        "More than 300 people came. The 298 boats were dressed.",
        "Over 1,000 homes will be built, 914 on the airfield and 158 in the village.",
        "Sales passed 1,100 in May and may reach more than 1,100 in June. Then 1,009 were left.",
        "Rebuilt pier to cost more than £40m\n\nThe council has set aside £4.1m and hopes for a grant.",
        "More than £40,000 raised for lifeboat\n\nSwimmers handed over £38,214 and £9,300 on Sunday.",
        "A crowd of 18,462 came. The year before there were more than 18,000.",
    ],
)
def test_other_figures_are_not(text: str) -> None:
    assert bounds_told(text) == []
