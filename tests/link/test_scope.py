from __future__ import annotations

import pytest

from checker.link.on_scope import same_scope
from tests.link.reading import read


@pytest.mark.parametrize(
    ("text", "first", "second", "reason"),
    [
        ("In March police arrested 40 men. In April they arrested 60 men.", "40", "60", "another time"),
        ("They arrested 40 men. In April 2019 they arrested 60 men.", "40", "60", "a time on one side"),
        ("They arrested 40 men in Leeds. They arrested 60 men in York.", "40", "60", "another place"),
        ("It sold 40 cars. It expects that it will sell 60 cars.", "40", "60", "a forecast against what happened"),
        ("Police held 40 men. They later held another 60 men.", "40", "60", "set apart"),
    ],
)
def test_what_may_let_two_figures_rightly_differ_is_named(text: str, first: str, second: str, reason: str) -> None:
    context, figures = read(text)
    doubts = same_scope(context, (figures[first],), (figures[second],))
    assert reason in [doubt.partition(":")[0] for doubt in doubts]


def test_figures_of_one_time_and_place_raise_no_doubt() -> None:
    context, figures = read("Police arrested 40 men on Friday. They arrested 60 men in the raid.")
    assert same_scope(context, (figures["40"],), (figures["60"],)) == ()


def test_a_headline_leaves_out_when_without_a_doubt() -> None:
    context, figures = read(
        "Police arrest 40 men\n\nPolice arrested 60 men in Leeds in March, the force said on Friday."
    )
    assert same_scope(context, (figures["40"],), (figures["60"],)) == ()
