"""Figures before those of a failed order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from checker.judge.earlier_figures import FAR, earlier_figure
from checker.judge.verdicts import judge
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.quantity import Kind
from tests.judge.claims import claim, figure, rule

RISEN = rule("after > before")


def at(text: str, value: int, start: int, first: int, **quantity: object) -> Figure:
    """A figure at a character and at a token."""
    return replace(figure(text, value, start, **quantity), first=first, opening=first, stop=first + 1)


CROWD, PARK, FORMER = at("84,000", 84_000, 10, 3), at("11,000", 11_000, 20, 6), at("82,000", 82_000, 60, 6 + 2 * FAR)


def earlier(*figures: Figure, after: Figure = PARK, before: Figure = FORMER) -> Figure | None:
    return earlier_figure(RISEN, claim(RISEN, {"before": (before,), "after": (after,)}), None, figures)


def test_an_order_that_holds_with_a_figure_before_it_is_unknown_and_says_so() -> None:
    assert earlier(CROWD, PARK, FORMER) == CROWD
    claimed = claim(RISEN, {"before": (FORMER,), "after": (PARK,)})
    judged = judge(RISEN, claimed, None, (CROWD, PARK, FORMER))
    assert (judged.verdict, judged.reasons) == (Verdict.UNKNOWN, ("it holds with 84,000, which stands before",))


@pytest.mark.parametrize(
    "other",
    [
        replace(CROWD, sentence=1),
        at("84,000 feet", 84_000, 10, 3, unit="foot"),
        at("81,000", 81_000, 10, 3),
        at("84,000", 84_000, 70, 30),
    ],
)
def test_a_figure_elsewhere_of_another_unit_of_no_use_or_behind_is_not_meant(other: Figure) -> None:
    assert earlier(PARK, FORMER, other) is None


def test_two_figures_close_to_each_other_are_told_of_each_other() -> None:
    near = replace(FORMER, first=8, opening=8, stop=9)
    assert earlier(CROWD, PARK, near, before=near) is None


def test_sums_and_orders_of_more_figures_have_no_nearer_one() -> None:
    same, three = rule("after == before"), rule("after - before > change")
    roles = {"before": (FORMER,), "after": (PARK,)}
    assert earlier_figure(same, claim(same, roles), None, (CROWD, PARK, FORMER)) is None
    more = {**roles, "change": (at("9", 9, 80, 40),)}
    assert earlier_figure(three, claim(three, more), None, (CROWD, PARK, FORMER)) is None


def test_a_date_has_no_size_that_an_earlier_figure_could_have() -> None:
    date = at("May", 1, 60, 6 + 2 * FAR, kind=Kind.DATE, numbers=())
    assert earlier(CROWD, PARK, date, before=date) is None
