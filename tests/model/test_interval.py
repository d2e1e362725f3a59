from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval

ENDS = st.one_of(st.none(), st.fractions(min_value=-50, max_value=50, max_denominator=12))


@st.composite
def intervals_with_a_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    member = draw(st.fractions(min_value=-50, max_value=50, max_denominator=12))
    below = draw(st.one_of(st.none(), st.fractions(min_value=0, max_value=9, max_denominator=12)))
    above = draw(st.one_of(st.none(), st.fractions(min_value=0, max_value=9, max_denominator=12)))
    low = None if below is None else member - below
    high = None if above is None else member + above
    return Interval(low, high), member


@given(intervals_with_a_member(), intervals_with_a_member())
def test_what_lies_in_the_operands_lies_in_the_result(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    (first, x), (second, y) = a, b
    assert x + y in first + second
    assert x - y in first - second
    assert x * y in first * second
    assert -x in -first
    if y:
        assert x / y in first / second


@given(intervals_with_a_member(), intervals_with_a_member())
def test_intervals_meet_if_a_member_of_one_lies_in_the_other(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    (first, x), (second, _) = a, b
    if x in second:
        assert first.meets(second)
        assert second.meets(first)


def test_intervals_that_share_only_an_end_meet() -> None:
    assert Interval(Fraction(1), Fraction(2)).meets(Interval(Fraction(2), Fraction(3)))
    assert not Interval(Fraction(1), Fraction(2)).meets(Interval(Fraction(5, 2), Fraction(3)))


def test_a_quotient_by_what_may_be_zero_may_be_anything() -> None:
    assert Interval.point(1) / Interval(Fraction(-1), Fraction(1)) == Interval(None, None)


@given(ENDS, ENDS)
def test_an_unbounded_side_stays_unbounded_in_a_sum(low: Fraction | None, high: Fraction | None) -> None:
    total = Interval(low, high) + Interval(Fraction(1), None)
    assert total.high is None
    assert (total.low is None) == (low is None)
