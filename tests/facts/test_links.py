"""The figures below that tell the facts of the top, small numbers among them, and what explains a difference."""

from __future__ import annotations

import pytest

import checker
from checker.facts.retelling import story
from tests.facts.reading import body, told

BUSES = """The island's only bus firm will scrap {} of its old buses by spring and buy electric ones made in Turku.

For forty years the red buses of Norrland Lines have crossed the island.

Now the firm, which has carried islanders since the bridge was built, wants quiet ones. It will scrap 26 of its old \
buses by spring, its owner said, and buy electric ones made in Turku.

"The old ones cough," she said.

The maker will deliver the first electric buses in March. A driver said that the island would miss the red ones."""


def test_a_figure_below_that_has_the_value_tells_the_fact() -> None:
    fact = told("Bank to cut 480 jobs\n\nA bank is to cut 480 jobs in Leeds. It has 2,300 staff.")["480"]
    assert body(fact) == "480"
    assert not fact.differs


def test_a_figure_below_that_is_a_slip_away_tells_the_fact_too() -> None:
    fact = told("Bank to cut 480 jobs\n\nA bank is to cut 840 jobs in Leeds. It has 2,300 staff.")["480"]
    assert body(fact) == "840"
    assert fact.differs


def test_a_figure_of_another_thing_tells_no_fact() -> None:
    fact = told("Snow shuts 300 schools\n\nTrains were late across the north. In Cumbria snow stopped 412 trains.")[
        "300"
    ]
    assert body(fact) is None
    assert fact.other is not None
    assert [link.body.text for link in fact.rejected] == ["412"]


def test_of_two_figures_at_the_top_each_is_told_by_its_own() -> None:
    facts = told(
        "13 dead, 35 hurt as stand falls at rodeo\n\n"
        "Thirteen people were killed and 25 injured when a stand fell at a rodeo in Caldas on Sunday, the mayor said."
    )
    assert (body(facts["13"]), body(facts["35"])) == ("Thirteen", "25")
    assert facts["35"].differs


def test_the_signs_of_a_link_add_up_to_its_score() -> None:
    fact = told("Bank to cut 480 jobs\n\nA bank is to cut 840 jobs in Leeds. It has 2,300 staff.")["480"]
    assert fact.link is not None
    assert fact.link.score > 0
    weights = [abs(added) for _, added in fact.link.signs]
    assert weights == sorted(weights, reverse=True)


def test_an_opening_that_sums_the_story_up_is_told_below() -> None:
    assert body(told(BUSES.format(26))["26"]) == "26"
    fact = told(BUSES.format(36))["36"]
    assert body(fact) == "26"
    assert fact.differs


def test_an_opening_that_sums_nothing_up_has_no_facts() -> None:
    assert told("A bus firm will scrap 36 old buses.\n\nRain fell on Friday. It has 26 drivers and two cats.") == {}


def test_a_date_of_an_opening_is_told_below_where_its_sentence_is() -> None:
    opening = "The keepers of Utsira lighthouse will get new oil lamps and a pay rise in {}, their guild said."
    text = f"{opening.format(2031)}\n\nThey have long asked.\n\n{opening.format(2032)}\n\n" + "Ships sail by. " * 20
    assert body(told(text)["2031"]) == "2032"


def test_so_many_figures_at_the_top_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Bank to cut 480 jobs and 35 branches\n\nA bank is to cut 480 jobs and 35 branches in Leeds."
    assert len(told(text)) == 2
    monkeypatch.setattr(story, "MOST_TOPS", 1)
    assert len(told(text)) == 1


def differing(text: str) -> list[tuple[str, str | None]]:
    """The figures at the top that differ from the one below for the same fact, with that one."""
    return [(top, body(fact)) for top, fact in told(text).items() if fact.differs]


@pytest.mark.parametrize(
    ("text", "top", "below"),
    [
        (
            "Four dead in bus crash\n\nFive people have died after a coach hit a lorry, police said.",
            "Four",
            "Five",
        ),
        (
            "3 dead, 5 hurt in blaze\n\nThree people died and seven were hurt in a fire in Leeds on Monday.",
            "5",
            "seven",
        ),
        ("Six held over raid\n\nPolice arrested eight men after Friday's raid on a bank in Lagos.", "Six", "eight"),
        ("Two dead in blaze\n\nOne person died in a blaze in Hull on Monday, police said.", "Two", "One"),
        ("Three books win prize\n\nFive books won the city's prize on Monday, the library said.", "Three", "Five"),
    ],
)
def test_the_opening_tells_another_number(text: str, top: str, below: str) -> None:
    assert differing(text) == [(top, below)]


@pytest.mark.parametrize(
    "text",
    [
        "Four dead in bus crash\n\nFour people have died after a coach crash. Five died there in May.",
        "Two held over raid\n\nPolice arrested men over the raid on a bank in Lagos. Of the men held one is Swiss.",
        "Three held over raid\n\nPolice arrested two men and one woman after a raid on a bank in Lagos.",
        "Three arrested over fraud\n\nA jury returned a five count charge before the three were arrested.",
        "Four dead in bus crash\n\nFive people were rescued after a coach left the road near Pune.",
        "Four dead in bus crash\n\nMore than five people have died after a coach left the road near Pune.",
    ],
)
def test_these_do_not(text: str) -> None:
    assert not differing(text)


@pytest.mark.parametrize(
    ("text", "top", "doubt"),
    [
        (
            "Ferry firm to pay $3.6m over oil\n\nA ferry firm and its owner are to pay $3.1m and $500,000 over oil.",
            "$3.6m",
            "figures below add up to it",
        ),
        (
            "Builder misses target by 1,100\n\nLarkham built 9,900 homes in the year, against a target of 11,000.",
            "1,100",
            "figures below differ by it",
        ),
        (
            "Forger gets five years\n\nA forger was jailed for 63 months. He had been a forger for three years.",
            "five years",
            "it stands below, as the end of a range, in another unit or in a longer date",
        ),
        (
            "Farm sold for £6.4m\n\nA farm was sold for £6.2m to £6.4m on Friday. The farm was bought for £4.6m.",
            "£6.4m",
            "it stands below, as the end of a range, in another unit or in a longer date",
        ),
    ],
)
def test_what_may_rightly_differ_is_not_reported(text: str, top: str, doubt: str) -> None:
    fact = told(text)[top]
    assert fact.doubt == doubt
    assert not fact.differs


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("Over 160 homes flooded\n\nSome 161.6 acres were under water, and 168 homes were flooded.", "160"),
        ("Choir raises £173,000\n\nA choir has raised £173,706 for a new organ, it said on Friday.", "£173,000"),
        ("Wine sales down 18%\n\nThe islanders drank less wine last year. Sales of local wine rose by 13%.", "18%"),
        ("Drivers to strike for five days\n\nDrivers are to stage five one-day strikes next month.", "five days"),
    ],
)
def test_no_slip_is_seen_in_what_agrees_or_is_another_thing(text: str, top: str) -> None:
    assert not told(text)[top].differs


def test_two_ages_below_other_names_are_of_two_people() -> None:
    text = """Ada Holm, 34, of Hull was found guilty on Friday of stealing lamps from the lighthouse keepers of Utsira.

The keepers had long missed the lamps, which were stolen at night. They were glad on Friday.

Her neighbour Lena Vogt, 43, of Hull was found guilty of stealing lamps from the lighthouse keepers of Utsira, too.

Holm will be sentenced in May. The keepers of the lighthouse said that ships had sailed past it in the dark."""
    assert not told(text)["34"].differs


def test_a_date_by_which_something_ends_is_no_amount() -> None:
    text = "Talks to end by Monday\n\nThe talks end on Tuesday. The talks of the bank began on Friday or on Sunday."
    assert set(told(text)) == {"Monday"}


@pytest.mark.parametrize(("told_below", "fits"), [("14", True), ("11", False)])
def test_more_than_a_dozen_may_be_a_few_more(told_below: str, fits: bool) -> None:
    text = f"More than a dozen dogs seized\n\nOfficers took {told_below} dogs from a house on Monday."
    assert ("headline-body" not in [finding.rule for finding in checker.check(text, notes=True)]) is fits
