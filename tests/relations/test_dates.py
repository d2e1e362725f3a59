"""Relations on dates and times, against the calendar itself and against every day that a date may stand for."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval
from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant
from checker.relations.clock import clock_gap, clock_in
from checker.relations.dates import YEARS as MEANT
from checker.relations.dates import age_at, calendar_fault, date_gap, lapse, lasting, life_span
from checker.relations.elapsed import elapsed
from checker.relations.numbers import parts_in
from checker.relations.weekdays import WEEKDAYS, weekday_after, weekday_beside, weekday_of

# Relations on dates, against the calendar itself and against every day that a date may stand for.

DATES = st.dates(date(1900, 1, 1), date(2050, 12, 31))
YEARS = st.integers(1900, 2050)


def full(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


def span(unit: str, number: int = 1) -> Amount:
    return constant(number, Kind.DURATION, unit)


@given(st.integers(MEANT[0], MEANT[-1]), st.integers(1, 14), st.integers(1, 60))
def test_a_date_has_a_fault_where_the_calendar_has_no_such_day(year: int, month: int, day: int) -> None:
    try:
        date(year, month, day)
        there = True
    except ValueError:
        there = False
    assert (calendar_fault(Moment(year, month, day)) == "no fault") is there


@given(st.integers(1, 12), st.integers(1, 60))
def test_a_date_without_a_year_has_a_fault_where_no_year_has_it(month: int, day: int) -> None:
    there = any(calendar_fault(Moment(year, month, day)) == "no fault" for year in (2003, 2004))
    assert (calendar_fault(Moment(month=month, day=day)) == "no fault") is there


def test_a_range_has_the_fault_of_its_other_end() -> None:
    assert calendar_fault(Stretch(month=6, day=28, until=Moment(month=6, day=31))) == "June has 30 days"


@given(DATES, DATES)
def test_days_are_counted_with_the_last_one_or_without_it(first: date, last: date) -> None:
    time = elapsed(full(first), full(last), span("day"))
    days = (last - first).days
    if days < 0:
        assert time is None
        return
    assert time is not None
    assert time.exact == Interval(Fraction(days), Fraction(days + 1))


@given(DATES, DATES)
def test_the_time_between_two_days_lies_in_that_between_their_years_and_months(first: date, last: date) -> None:
    if first > last:
        first, last = last, first
    exact = Fraction((last - first).days)
    years = elapsed(Moment(first.year), Moment(last.year), span("day"))
    months = elapsed(Moment(first.year, first.month), Moment(last.year, last.month), span("day"))
    assert years is not None
    assert months is not None
    assert exact in years.exact
    assert exact in months.exact


@given(YEARS, st.integers(0, 60))
def test_years_alone_leave_a_year_either_way(year: int, later: int) -> None:
    time = elapsed(Moment(year), Moment(year + later), span("year"))
    assert time is not None
    assert time.exact.low is not None
    assert time.exact.high is not None
    assert max(0, later - 1) - Fraction(1, 50) < time.exact.low <= later < time.exact.high < later + 1 + Fraction(1, 50)


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_clock_times_run_on_over_midnight(first: int, last: int) -> None:
    a, b = (Moment(hour=minutes // 60, minute=minutes % 60) for minutes in (first, last))
    time = elapsed(a, b, span("minute"))
    assert time is not None
    assert time.exact.low == time.exact.high == (last - first) % 1440


def test_a_stretch_of_hours_longer_than_a_day_keeps_its_days() -> None:
    time = elapsed(Moment(hour=20, minute=0), Moment(hour=8, minute=0), span("hour", 36))
    assert time is not None
    assert time.exact.low == 36


def test_an_unknown_unit_or_a_weekday_alone_tells_nothing() -> None:
    assert elapsed(Moment(2001), Moment(2003), span("night")) is None
    assert elapsed(Moment(weekday=1), Moment(weekday=3), span("year")) is None
    assert lasting(Moment(2001), span("year")) is None


@given(st.integers(0, 6), st.integers(0, 60))
def test_weekdays_repeat_each_week(first: int, days: int) -> None:
    time = elapsed(Moment(weekday=first), Moment(weekday=(first + days) % 7), span("day", days))
    assert time is not None
    assert Fraction(days) in time.exact


@given(DATES, DATES)
def test_a_gap_is_negative_where_the_second_date_is_earlier(first: date, last: date) -> None:
    gap = date_gap(full(first), full(last))
    assert gap is not None
    assert gap.exact.low == gap.exact.high == (last - first).days


def test_dates_without_a_year_run_into_the_next_one_unless_they_are_of_one_month() -> None:
    winter = date_gap(Moment(month=11, day=15), Moment(month=3, day=1))
    june = date_gap(Moment(month=6, day=9), Moment(month=6, day=7))
    tax_year = date_gap(Moment(month=4, day=6), Moment(month=4, day=5))
    assert winter is not None
    assert june is not None
    assert tax_year is not None
    assert [gap.exact for gap in (winter, june, tax_year)] == [Interval.point(days) for days in (106, -2, 364)]


@given(DATES, DATES)
def test_an_age_is_the_number_of_birthdays(born: date, when: date) -> None:
    if born > when:
        born, when = when, born
    had = (when.month, when.day) >= (born.month, born.day)
    birthdays = sum(had or year < when.year for year in range(born.year + 1, when.year + 1))
    age = age_at(full(born), full(when))
    years = age_at(Moment(born.year), Moment(when.year))
    assert age is not None
    assert years is not None
    assert age.value == birthdays
    assert Fraction(birthdays) in years.exact


@given(DATES, st.integers(0, 30))
def test_a_weekday_some_days_later(day: date, days: int) -> None:
    found = weekday_after(Moment(weekday=day.weekday()), span("day", days))
    assert found == WEEKDAYS[(day + timedelta(days)).weekday()]


@given(DATES, st.integers(-150, 150))
def test_the_weekday_beside_a_true_one_is_true(day: date, days: int) -> None:
    other = day + timedelta(days)
    if other.year != day.year or abs(other.month - day.month) >= 6:
        return
    known = Moment(month=day.month, day=day.day, weekday=day.weekday())
    asked = Moment(month=other.month, day=other.day, weekday=other.weekday())
    if (2, 29) not in ((day.month, day.day), (other.month, other.day)):
        assert weekday_beside(known, asked) == weekday_of(full(other))


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_a_range_of_times_has_a_gap_that_may_be_negative(first: int, last: int) -> None:
    times = Stretch(hour=first // 60, minute=first % 60, until=Moment(hour=last // 60, minute=last % 60))
    gap = clock_gap(times, times)
    assert gap is not None
    assert gap.value == last - first


def test_a_life_without_its_end_has_no_age_and_no_time_of_day_has_a_gap() -> None:
    assert life_span(Moment(1970)) is None
    assert clock_gap(Moment(1970), Moment(2004)) is None


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


# Clock times in other zones.


@pytest.mark.parametrize(
    ("hour", "zone", "shown", "other", "expected"),
    [
        (21, "BST", 20, "GMT", "20:00"),
        (20, "EST", 1, "GMT", "01:00"),
        (12, "ET", 9, "PT", "09:00"),
        (12, "ET", 8, "PT", "09:00"),
        (15, "ET", 19, "GMT", "19:00"),
        (15, "ET", 20, "GMT", "20:00"),
        (10, "GMT", 15, "IST", "15:30"),
        (23, "JST", 14, "UTC", "14:00"),
    ],
)
def test_a_clock_in_another_zone(hour: int, zone: str, shown: int, other: str, expected: str) -> None:
    here, there = Moment(hour=hour, minute=0, zone=zone), Moment(hour=shown, minute=0, zone=other)
    assert clock_in(here, there) == expected


def test_an_unknown_zone_tells_nothing() -> None:
    assert clock_in(Moment(hour=9, minute=0, zone="XYZ"), Moment(hour=9, minute=0, zone="GMT")) is None
    assert clock_in(Moment(hour=9, minute=0), Moment(hour=9, minute=0, zone="GMT")) is None


def test_units_that_are_not_counted_together_have_no_parts() -> None:
    assert parts_in(constant(1, unit="hour"), constant(1, unit="inch")) is None
