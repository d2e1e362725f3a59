"""What the rates let an amount be: around a day, in a year, ever."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from checker.exchange import rates
from checker.exchange.rates import Span, in_years, reference


@pytest.fixture
def without_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "days_are_known", lambda: False)
    reference.cache_clear()


@pytest.mark.usefixtures("without_days")
def test_a_day_is_judged_by_its_quarter_where_the_days_are_not_installed() -> None:
    found = reference("dollar", "pound sterling", date(2008, 7, 1))
    assert found is not None
    assert found.dated
    assert Fraction("0.46") < found.span.low < found.span.high < Fraction("0.6")


def test_a_day_is_judged_by_the_days_before_it_where_they_are_installed() -> None:
    pytest.importorskip("currency_converter")
    reference.cache_clear()
    found = reference("dollar", "pound sterling", date(2008, 7, 1))
    assert found is not None
    assert Fraction("0.49") < found.span.low < found.span.high < Fraction("0.52")


def test_of_a_day_before_the_rates_begin_nothing_is_known() -> None:
    assert reference("dollar", "pound sterling", date(1985, 3, 1)) is None


@pytest.mark.parametrize("day", [None, date(2100, 3, 1)])
def test_without_a_day_that_the_rates_reach_every_rate_there_has_been_will_do(day: date | None) -> None:
    found = reference("dollar", "pound sterling", day)
    assert found is not None
    assert not found.dated
    assert found.span.high > 2 * found.span.low * Fraction(9, 10)


def test_pence_are_hundredths_of_pounds() -> None:
    pounds, pence = reference("dollar", "pound sterling", None), reference("dollar", "penny", None)
    assert pounds is not None
    assert pence is not None
    assert pence.span == Span(pounds.span.low * 100, pounds.span.high * 100)


def test_what_the_bank_has_quoted_for_a_part_of_the_time_is_not_sure() -> None:
    rupees, yen = reference("dollar", "rupee", None), reference("dollar", "japanese yen", None)
    assert rupees is not None
    assert yen is not None
    assert not rupees.sure
    assert yen.sure


def test_nothing_is_known_of_what_the_bank_does_not_quote_and_of_one_currency_in_itself() -> None:
    assert reference("dollar", "rial", None) is None
    assert reference("dollar", "cent", None) is None


def test_years_before_the_euro_have_no_rates() -> None:
    assert in_years("dollar", "pound sterling", (1987,)) is None
    assert in_years("dollar", "pound sterling", (2004,)) is not None


def test_the_last_day_that_there_is_has_no_rates_of_its_own() -> None:
    found = reference("dollar", "pound sterling", date.max)
    assert found is not None
    assert not found.dated
