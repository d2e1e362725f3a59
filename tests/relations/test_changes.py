"""Relations of change, against every whole number that the printing allows."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Word
from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import Amount, constant
from checker.relations.changes import distance, percent_step, times
from checker.relations.conversions import in_unit_of
from checker.relations.numbers import signed_like

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
