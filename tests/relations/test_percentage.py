"""Shares against brute force over the whole numbers that their readings hold."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Printed, Quantity, Style
from checker.precision import Amount, amount, constant
from checker.relations.changes import in_percent, percentage

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
