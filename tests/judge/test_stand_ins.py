"""Figures beside a failed sum with which it would hold."""

from __future__ import annotations

from msgspec.structs import replace

from checker.judge.stand_ins import MOST_BESIDE, stand_in
from checker.judge.verdicts import judge
from checker.model.claim import Verdict
from checker.model.quantity import Kind
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, figure, rule


def inferred(require: str) -> Rule:
    """A rule that infers which figures belong together."""
    return replace(rule(require), inferred=True)


APART = inferred("after - before == change")
SAME = inferred("before == after")
MORE = inferred("after - before > change")

BEFORE, AFTER, CHANGE = counts(30, 90, 20)
FITTING = figure("70", 70, 100)


def test_a_sum_that_holds_with_a_figure_beside_it_is_unknown_and_says_so() -> None:
    claimed = claim(APART, {"before": (BEFORE,), "after": (AFTER,), "change": (CHANGE,)})
    assert stand_in(APART, claimed, None, (BEFORE, AFTER, CHANGE, FITTING)) == (BEFORE, FITTING)
    judged = judge(APART, claimed, None, (BEFORE, AFTER, CHANGE, FITTING))
    assert judged.verdict is Verdict.UNKNOWN
    assert judged.reasons == ("it holds with 70 in place of 30",)


def test_a_figure_of_another_kind_or_sentence_or_of_no_fitting_value_explains_nothing() -> None:
    claimed = claim(APART, {"before": (BEFORE,), "after": (AFTER,), "change": (CHANGE,)})
    feet = figure("70 feet", 70, 100, unit="foot")
    others = (figure("71", 71, 100), feet, replace(FITTING, sentence=1))
    assert stand_in(APART, claimed, None, (BEFORE, AFTER, CHANGE, *others)) is None
    assert judge(APART, claimed, None, (BEFORE, AFTER, CHANGE, *others)).verdict is Verdict.FAILS


def test_two_figures_that_should_be_equal_and_orders_are_explained_by_none() -> None:
    same = claim(SAME, {"before": (BEFORE,), "after": (AFTER,)})
    assert stand_in(SAME, same, None, (BEFORE, AFTER, figure("30", 30, 100))) is None
    more = claim(MORE, {"before": (AFTER,), "after": (BEFORE,), "change": (CHANGE,)})
    assert stand_in(MORE, more, None, (AFTER, BEFORE, CHANGE, figure("1", 1, 100))) is None


def test_what_a_sum_comes_to_in_another_currency_is_told() -> None:
    rate = inferred("after / before == change")
    before, after, fitting = (
        figure(text, value, at, kind=Kind.MONEY, unit=unit)
        for text, value, at, unit in (
            ("£30", 30, 0, "pound sterling"),
            ("$90", 90, 10, "dollar"),
            ("$60", 60, 100, "dollar"),
        )
    )
    change = figure("two", 2, 20)
    claimed = claim(rate, {"before": (before,), "after": (after,), "change": (change,)})
    assert stand_in(rate, claimed, None, (before, after, change, fitting)) is None


def test_a_small_number_fits_by_chance() -> None:
    before, after, change = counts(30, 90, 80)
    claimed = claim(APART, {"before": (before,), "after": (after,), "change": (change,)})
    assert stand_in(APART, claimed, None, (before, after, change, figure("10", 10, 100))) is None


def test_of_a_list_of_very_many_figures_none_stands_in() -> None:
    claimed = claim(APART, {"before": (BEFORE,), "after": (AFTER,), "change": (CHANGE,)})
    listed = [figure(str(value), value, 200 + value) for value in range(200, 200 + MOST_BESIDE)]
    assert stand_in(APART, claimed, None, (BEFORE, AFTER, CHANGE, FITTING, *listed)) is None
