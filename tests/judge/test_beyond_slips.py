"""Failed sums that no slip explains."""

from __future__ import annotations

from fractions import Fraction

import pytest
from msgspec.structs import replace

from checker.judge.beyond_slips import is_beyond_slips
from checker.judge.stand_ins import by_sentence
from checker.judge.verdicts import BEYOND, judge
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.finding import Severity
from checker.model.quantity import Kind, Style
from checker.model.rule import Rule
from tests.judge.claims import claim, counts, figure, rule

APART = replace(rule("after - before == change"), severity=Severity.WARNING)


def beyond(before: Figure, after: Figure, change: Figure, of: Rule = APART) -> bool:
    return is_beyond_slips(of, claim(of, {"before": (before,), "after": (after,), "change": (change,)}), None)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (30, 930, 100),  # one digit changed: 900
        (99, 1_000, 109),  # in another order: 901
        (30, 90, 6),  # a nought lost
        (30, 90, 600),  # a nought too many
        (20, 30_020, 30),  # thousands
        (5_000, 2_005_000, 20_000),  # lakhs
    ],
)
def test_a_slip_in_any_one_figure_explains_a_sum(before: int, after: int, change: int) -> None:
    first, second, third = counts(before, after, change)
    assert not beyond(first, second, third)


def test_a_sum_that_no_slip_explains_is_unknown() -> None:
    before, after, change = counts(17, 90_000, 58)
    assert beyond(before, after, change)
    claimed = claim(APART, {"before": (before,), "after": (after,), "change": (change,)})
    judged = judge(APART, claimed, None, by_sentence((before, after, change)))
    assert (judged.verdict, judged.reasons) == (Verdict.UNKNOWN, (BEYOND,))


def test_numbers_below_nought_have_slips_too() -> None:
    before, after, change = counts(-12, 900, 100)
    assert beyond(before, after, change)
    before, after, change = counts(-912, -12, 100)
    assert not beyond(before, after, change)  # one digit changed: -112


def test_numbers_in_words_may_be_any_small_ones_and_fractions_others() -> None:
    assert not beyond(figure("30", 30), figure("90", 90, 10), figure("seven", 7, 20))
    share = replace(rule("before / after == change"), severity=Severity.WARNING)
    made = figure("half", Fraction(1, 2), 20, kind=Kind.RATIO)
    half = replace(
        made, quantity=replace(made.quantity, numbers=(replace(made.quantity.numbers[0], style=Style.FRACTION),))
    )
    assert not beyond(figure("10", 10), figure("110", 110, 10), half, share)


def test_who_reckons_wrongly_is_off_by_less() -> None:
    before, after, change = counts(17, 90, 33)
    assert not beyond(before, after, change)


def test_a_change_of_points_may_be_told_as_percent() -> None:
    share = replace(rule("(after - before) / before == change"), severity=Severity.WARNING)
    percents = [figure(f"{value}%", value, 10 * at, kind=Kind.PERCENT) for at, value in enumerate((4, 44, 97))]
    numbers = [figure(str(value), value, 10 * at) for at, value in enumerate((4, 44, 97))]
    assert beyond(numbers[0], numbers[1], numbers[2], share)
    assert not beyond(percents[0], percents[1], percents[2], share)


def test_what_an_error_says_is_told_and_not_inferred() -> None:
    before, after, change = counts(17, 90_000, 58)
    assert not beyond(before, after, change, rule("after - before == change"))


def test_ranges_orders_and_sums_in_two_currencies_are_left_alone() -> None:
    before, after, change = counts(17, 90_000, 58)
    two = change.quantity.numbers * 2
    assert not beyond(before, after, replace(change, quantity=replace(change.quantity, numbers=two)))
    assert not beyond(before, after, change, replace(rule("after - before > change"), severity=Severity.WARNING))
    pounds, dollars = (
        figure(text, value, at, kind=Kind.MONEY, unit=unit)
        for text, value, at, unit in (("£17", 17, 0, "pound sterling"), ("$90,000", 90_000, 10, "dollar"))
    )
    assert not beyond(pounds, dollars, change)
