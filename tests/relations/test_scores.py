"""The relations on results, against what anybody would count."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.model.quantity import Kind, Printed, Quantity
from checker.precision import amount
from checker.relations.scores import most


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
