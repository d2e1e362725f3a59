from __future__ import annotations

import pytest

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
