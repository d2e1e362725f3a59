"""The relations on results and on weekdays, against what anybody would count."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.precision import amount
from checker.relations.most import most
from checker.relations.next_weekday import next_weekday
from checker.relations.weekday_of import WEEKDAYS, weekday_of


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


@pytest.mark.parametrize("day", range(1, 31))
def test_the_next_weekday_is_that_of_the_next_date(day: int) -> None:
    today = weekday_of(Moment(year=2024, month=12, day=day))
    tomorrow = weekday_of(Moment(year=2024, month=12, day=day + 1))
    assert today is not None
    assert next_weekday(Moment(weekday=WEEKDAYS.index(today))) == tomorrow


def test_no_weekday_has_no_next_one() -> None:
    assert next_weekday(Moment(year=2024)) is None
