from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.quantity import Moment
from checker.relations.dates import lapse

DAYS = st.dates(date(1900, 1, 1), date(2050, 12, 31))


@given(DAYS, DAYS)
def test_the_later_of_two_whole_dates_lies_behind(first: date, last: date) -> None:
    found = lapse(Moment(first.year, first.month, first.day), Moment(last.year, last.month, last.day))
    assert found is not None
    assert found.value is not None
    assert (found.value > 0, found.value < 0) == (last > first, last < first)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (Moment(month=12), Moment(month=3)),
        (Moment(month=12, day=9), Moment(month=1, day=7)),
        (Moment(2004, 5), Moment(month=7)),
        (Moment(1990, decade=True), Moment(1985)),
        (Moment(weekday=0), Moment(weekday=4)),
    ],
)
def test_dates_that_may_lie_either_way_have_no_lapse(first: Moment, last: Moment) -> None:
    assert lapse(first, last) is None


def test_days_of_one_month_need_no_year() -> None:
    found = lapse(Moment(month=6, day=9), Moment(month=6, day=7))
    assert found is not None
    assert found.value == -2
