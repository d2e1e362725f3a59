from __future__ import annotations

from checker import engine
from checker.facts.headline import claims


def test_each_figure_at_the_top_that_is_told_below_makes_a_claim() -> None:
    text = "Bank to cut 480 jobs in 12 towns\n\nA bank is to cut 840 jobs in Leeds and Hull. Staff were told."
    made = claims(engine.extract(engine.read_text(text)))
    assert [(claim.rule, *(bound.figures[0].text for bound in claim.roles)) for claim in made] == [
        ("headline", "480", "840")
    ]
    assert [bound.role for bound in made[0].roles] == ["top", "body"]


def test_what_has_no_headline_makes_no_claim() -> None:
    assert claims(engine.extract(engine.read_text("A bank is to cut 480 jobs in Leeds. It has 2,300 staff."))) == []
