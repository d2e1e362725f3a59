"""The table of exchange rates: what it was made from, and what it gives."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from checker.exchange import make_quotes, rates
from checker.exchange.rates import quarter

NOW = rates.last_quarter()


@pytest.mark.parametrize(
    ("currency", "codes"),
    [
        ("dollar", ("USD",)),
        ("pound sterling", ("GBP",)),
        ("euro", ("EUR",)),
        ("krone", ("DKK", "NOK", "SEK")),
        ("turkish lira", ("TRY",)),
        ("rial", ()),
        ("bitcoin", ()),
    ],
)
def test_a_unit_of_figures_has_the_codes_of_what_it_may_be(currency: str, codes: tuple[str, ...]) -> None:
    assert rates.codes(currency) == codes


def test_what_a_dollar_was_worth_in_pounds_is_known_by_quarter() -> None:
    year = rates.worth("USD", "GBP", quarter(date(2004, 1, 1)), quarter(date(2004, 12, 31)))
    ever = rates.worth("USD", "GBP", rates.FIRST, NOW)
    assert year is not None
    assert ever is not None
    assert Fraction("0.50") < year.low < Fraction("0.52") < Fraction("0.56") < year.high < Fraction("0.59")
    assert ever.low < year.low < year.high < ever.high


def test_the_other_way_round_is_the_inverse() -> None:
    there = rates.worth("JPY", "EUR", rates.FIRST, NOW)
    back = rates.worth("EUR", "JPY", rates.FIRST, NOW)
    assert there is not None
    assert back is not None
    assert (there.low, there.high) == (1 / back.high, 1 / back.low)


def test_where_the_bank_gave_no_rates_nothing_is_known() -> None:
    assert rates.worth("INR", "USD", rates.FIRST, quarter(date(2008, 12, 31))) is None
    assert not rates.is_quoted_throughout("INR")
    assert rates.is_quoted_throughout("GBP")


def test_money_that_was_exchanged_for_new_money_of_its_name_is_left_out() -> None:
    lira = rates.worth("EUR", "TRY", rates.FIRST, NOW)
    assert lira is not None
    assert lira.low < 2


def test_a_day_without_a_rate_is_not_in_the_table() -> None:
    bought = {date(1999, 1, 4): Fraction("1.18"), date(1999, 4, 5): None, date(1999, 7, 1): Fraction("1.02")}
    assert make_quotes.line("USD", bought) == "USD 1999Q1 1.1800-1.1800 - 1.0200-1.0200"


def test_the_table_is_what_the_script_makes_of_the_days() -> None:
    pytest.importorskip("currency_converter")
    start = date(2004, 4, 1)
    bought = [rates.of_euro_on_day("USD", start + timedelta(n)) for n in range(91)]
    known = [rate for rate in bought if rate is not None]
    table = rates.worth("EUR", "USD", quarter(start), quarter(start))
    assert table is not None
    assert abs(table.low - min(known)) < Fraction(1, 1000)
    assert abs(table.high - max(known)) < Fraction(1, 1000)
