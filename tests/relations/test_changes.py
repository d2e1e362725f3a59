"""Relations of change, percentages and scores, against every whole number that the printing allows."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Word
from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Printed, Quantity, Style
from checker.precision import Amount, amount, constant
from checker.relations.changes import distance, in_percent, percent_step, percentage, times
from checker.relations.conversions import in_unit_of
from checker.relations.numbers import signed_like
from checker.relations.scores import most

# Relations of change, against every whole number that the printing allows.

numbers = st.integers(1, 60)
reaches = st.integers(0, 3)


def printed(value: int, reach: int, kind: Kind = Kind.COUNT, unit: str | None = None) -> Amount:
    """A number that may lie up to ``reach`` away from the one that is printed."""
    around = Interval(Fraction(value - reach), Fraction(value + reach))
    return Amount(Fraction(value), around, around, around, kind, unit)


def readings(value: int, reach: int) -> range:
    return range(value - reach, value + reach + 1)


@given(numbers, reaches, numbers, reaches)
def test_a_step_in_percent_holds_all_that_the_figures_may_be(step: int, near: int, after: int, far: int) -> None:
    made = percent_step(printed(step, near), printed(after, far))
    possible = list(product(readings(step, near), readings(after, far)))
    if any(s <= 0 or a <= s for s, a in possible):
        assert made is None
        return
    assert made is not None
    exact = [Fraction(100 * s, a - s) for s, a in possible]
    assert (made.exact.low, made.exact.high) == (min(exact), max(exact))
    assert made.value == Fraction(100 * step, after - step)


@given(numbers, numbers)
def test_a_step_down_is_measured_from_the_higher_level(step: int, after: int) -> None:
    made = percent_step(constant(-step), constant(after))
    assert made is not None
    assert made.value == Fraction(-100 * step, after + step)


@given(numbers, reaches, numbers, reaches)
def test_a_factor_holds_all_that_the_figures_may_be(before: int, near: int, after: int, far: int) -> None:
    made = times(printed(before, near), printed(after, far))
    if before - near <= 0:
        assert made is None
        return
    assert made is not None
    exact = [Fraction(a, b) for b, a in product(readings(before, near), readings(after, far))]
    assert (made.exact.low, made.exact.high) == (min(exact), max(exact))


@given(numbers, reaches, numbers, reaches)
def test_a_distance_is_the_larger_less_the_smaller(first: int, near: int, second: int, far: int) -> None:
    made = distance(printed(first, near), printed(second, far))
    assert made is not None
    larger, smaller = max(first, second), min(first, second)
    exact = [a - b for a, b in product(readings(larger, near + far), readings(smaller, 0))]
    assert made.value == larger - smaller
    assert (made.exact.low, made.exact.high) == (Fraction(min(exact)), Fraction(max(exact)))


def test_percentages_are_points_apart_and_ranks_places() -> None:
    percentages = distance(constant(4, Kind.PERCENT, "percent"), constant(6, Kind.PERCENT, "percent"))
    ranks = distance(constant(9, Kind.ORDINAL), constant(3, Kind.ORDINAL))
    assert percentages is not None
    assert ranks is not None
    assert (percentages.kind, percentages.unit, ranks.kind) == (Kind.POINTS, "percentage point", Kind.COUNT)


@given(numbers)
def test_cents_count_a_hundredth_beside_dollars_and_whole_beside_cents(value: int) -> None:
    cents = constant(value, Kind.MONEY, "cent")
    dollars = in_unit_of(cents, constant(5, Kind.MONEY, "dollar"))
    assert (dollars.value, dollars.unit) == (Fraction(value, 100), "dollar")
    assert in_unit_of(cents, cents) is cents


def test_a_change_takes_the_sign_of_its_verb_and_else_that_of_the_figures() -> None:
    five, down = constant(5), constant(-3)
    signs = [
        signed_like(five, Word("verb", text, way), down) for text, way in (("rose", 1), ("fell", -1), ("eased", 0))
    ]
    assert [made.value for made in signs if made is not None] == [5, -5, -5]


# Shares against brute force over the whole numbers that their readings hold.

THOUSANDS = st.integers(1, 30).map(lambda n: 1000 * n)


def count(value: int, hedge: Hedge = Hedge.NONE) -> Amount:
    return amount(Quantity(Kind.COUNT, (Printed(Fraction(value)),), hedge=hedge))


def ratio(value: Fraction, hedge: Hedge = Hedge.NONE) -> Amount:
    printed = Printed(value, Fraction(1, value.denominator), Style.FRACTION)
    return amount(Quantity(Kind.RATIO, (printed,), hedge=hedge))


@given(THOUSANDS, THOUSANDS)
def test_the_share_of_any_part_in_any_whole_lies_in_the_share_of_the_rounded_ones(part: int, whole: int) -> None:
    share = percentage(count(part), count(whole))
    assert share is not None
    for some in range(part - 500, part + 501, 125):
        for every in range(whole - 500, whole + 501, 125):
            assert Fraction(100 * some, every) in share.rounded


@given(st.integers(0, 200), st.integers(1, 200))
def test_whole_counts_give_one_share(part: int, whole: int) -> None:
    share = percentage(constant(part), constant(whole))
    assert share is not None
    assert (share.value, share.exact.low, share.exact.high) == (Fraction(100 * part, whole),) * 3


def test_nothing_has_no_share_of_a_whole_that_may_be_nothing() -> None:
    assert percentage(constant(3), constant(0)) is None


@given(st.integers(2, 12))
def test_a_fraction_in_percent_is_a_span_around_it(parts: int) -> None:
    span = in_percent(ratio(Fraction(1, parts)))
    assert (span.value, span.kind) == (None, Kind.PERCENT)
    assert Fraction(100, parts) in span.exact
    assert Fraction(150, parts) not in span.exact


def test_nearly_a_fraction_lies_below_it_and_not_far() -> None:
    span = in_percent(ratio(Fraction(1, 2), Hedge.NEARLY))
    assert span.exact == Interval(Fraction(85, 2), Fraction(50))


def test_a_percentage_is_left_as_it_is() -> None:
    printed = amount(Quantity(Kind.PERCENT, (Printed(Fraction(39)),), "percent"))
    assert in_percent(printed) is printed


# The relations on results, against what anybody would count.


@given(st.integers(0, 99), st.integers(0, 99))
def test_the_better_side_has_no_less_than_either(home: int, away: int) -> None:
    score = amount(Quantity(Kind.SCORE, (Printed(Fraction(home)), Printed(Fraction(away)))))
    better = most(score)
    assert better is not None
    assert better.value in (home, away)
    assert better.value >= home
    assert better.value >= away


def test_what_is_no_result_has_no_better_side() -> None:
    assert most(amount(Quantity(Kind.COUNT, (Printed(Fraction(3)),)))) is None
