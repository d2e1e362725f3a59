"""The relations on conversions, against brute force over what the printed numbers may stand for."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.conversion import scalings
from checker.model.claim import Verdict
from checker.model.quantity import Hedge, Kind, Moment, Printed, Quantity
from checker.precision import MOVEMENT, Amount, amount, equal
from checker.relations.conversions import at_rate, in_unit, rates_of, worth
from checker.relations.numbers import printed

NUMBERS = st.integers(min_value=20, max_value=400)


def money(number: int | str, unit: str, place: int | str = 1, hedge: Hedge = Hedge.NONE) -> Amount:
    return amount(Quantity(Kind.MONEY, (Printed(Fraction(number), Fraction(place)),), unit, hedge))


def measure(number: int | str, unit: str, *more: int) -> Amount:
    numbers = tuple(Printed(Fraction(n)) for n in (number, *more))
    return amount(Quantity(Kind.MEASURE, numbers, unit))


@given(NUMBERS, NUMBERS, NUMBERS, st.fractions(-1, 1), st.fractions(-1, 1), st.fractions(-1, 1), st.fractions(-1, 1))
def test_whatever_the_printed_amounts_stand_for_lies_in_what_a_rate_gives(
    a: int, b: int, c: int, da: Fraction, db: Fraction, dc: Fraction, move: Fraction
) -> None:
    found = at_rate(money(a, "dollar"), money(1, "euro"), (money(b, "dollar"),), (money(c, "euro"),))
    true = (a + da / 2) * (c + dc / 2) / (b + db / 2) * (1 + move * MOVEMENT)
    assert found is not None
    assert true in found.exact


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_a_conversion_fails_only_where_no_rate_within_a_months_movement_serves(a: int, b: int, c: int, d: int) -> None:
    stated = money(d, "euro")
    found = at_rate(money(a, "dollar"), stated, (money(b, "dollar"),), (money(c, "euro"),))
    assert found is not None
    half = Fraction(1, 2)
    least = (a - half) * (c - half) / (b + half) * (1 - MOVEMENT)
    most = (a + half) * (c + half) / (b - half) * (1 + MOVEMENT)
    assert (equal(stated, found) is Verdict.FAILS) is not (least <= d + half and d - half <= most)


def test_cents_and_pence_are_parts_of_their_currencies() -> None:
    found = at_rate(money(60, "penny"), money(1, "cent"), (money(2, "pound sterling"),), (money(4, "dollar"),))
    assert found is not None
    assert found.value == 120


def test_a_conversion_turns_what_is_printed_and_not_what_is_hedged() -> None:
    assert printed(money(50, "dollar", hedge=Hedge.OVER)) == printed(money(50, "dollar"))


def test_no_more_than_a_tenth_of_converted_money_is_rounded_away() -> None:
    found = printed(money(10**9, "dollar", 10**9))
    assert found is not None
    assert (found.exact.low, found.exact.high) == (Fraction(9, 10) * 10**9, Fraction(11, 10) * 10**9)


@given(NUMBERS)
def test_a_rate_of_the_day_is_sharper_than_every_rate_there_was(number: int) -> None:
    asked = money(number, "dollar"), money(1, "pound sterling")
    day, ever = worth(*asked, Moment(2004, 5, 3)), worth(*asked, Moment())
    assert day is not None
    assert ever is not None
    assert day.exact.low is not None
    assert day.exact.high is not None
    assert day.exact.low in ever.exact
    assert day.exact.high in ever.exact
    assert ever.value is None


def test_what_the_rates_are_of_is_said() -> None:
    asked = money(4, "dollar"), money(2, "pound sterling")
    assert rates_of(*asked, Moment(2004, 5, 3)) == "around 3 May 2004"
    assert rates_of(*asked, Moment()) == "since 1999"
    assert rates_of(money(4, "rial"), asked[1], Moment()) is None
    assert worth(money(4, "rial"), asked[1], Moment()) is None


@given(
    NUMBERS, st.sampled_from([("mile", "kilometer"), ("pound", "kilogram"), ("gallon", "liter"), ("ton", "kilogram")])
)
def test_a_measure_holds_in_another_unit_by_any_meaning_of_either_name(number: int, units: tuple[str, str]) -> None:
    given_unit, other = units
    for way in scalings(given_unit, other):
        stated = measure(round(way(Fraction(number))), other)
        found = in_unit(measure(number, given_unit), stated)
        assert found is not None
        assert equal(stated, found) is Verdict.HOLDS


@given(NUMBERS, st.integers(min_value=1, max_value=1000))
def test_a_measure_fails_only_where_neither_side_can_be_rounded_to_it(miles: int, kilometres: int) -> None:
    stated = measure(kilometres, "kilometer")
    found = in_unit(measure(miles, "mile"), stated)
    assert found is not None
    apart = abs(Fraction(miles) * Fraction("1.609344") - kilometres)
    if equal(stated, found) is Verdict.FAILS:
        assert apart > 1
    elif miles % 10 and kilometres % 10:
        assert apart < 2


@pytest.mark.parametrize(
    ("amount", "stated", "verdict"),
    [
        (measure(30, "kilometer"), measure(20, "mile"), Verdict.HOLDS),
        (measure(100, "kilometer"), measure(60, "mile"), Verdict.HOLDS),
        (measure(100, "kilometer"), measure(80, "mile"), Verdict.FAILS),
        (measure(2, "meter"), measure(6, "foot"), Verdict.HOLDS),
        (measure(16, "kilometer", 24), measure(10, "mile", 15), Verdict.HOLDS),
    ],
)
def test_round_numbers_are_rounded_in_another_unit(amount: Amount, stated: Amount, verdict: Verdict) -> None:
    found = in_unit(amount, stated)
    assert found is not None
    assert equal(stated, found) is verdict


def test_units_that_measure_no_one_thing_give_nothing() -> None:
    assert in_unit(measure(5, "mile"), measure(5, "liter")) is None
