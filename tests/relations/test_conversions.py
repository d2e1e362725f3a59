"""Conversions between printed units: exact, as pint has them, and as relations judge them."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pint
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker import conversion
from checker.conversion import convert, meanings, scalings
from checker.languages import lexicon
from checker.model.claim import Verdict
from checker.model.quantity import Hedge, Kind, Moment, Printed, Quantity
from checker.precision import MOVEMENT, Amount, amount, equal
from checker.relations.conversions import at_rate, in_unit, rates_of, worth
from checker.relations.numbers import printed

# Conversions between printed units: whatever the name may stand for, exact, and as pint has them.

EDITS = Path(lexicon.__file__).parent / lexicon.LANGUAGE / "units_edits.yaml"
SIZED = sorted(lexicon.load("units")["sizes"])


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (26, "mile", "kilometer", [41.842944]),
        (6, "foot", "centimeter", [182.88]),
        (200, "nautical mile", "kilometer", [370.4]),
        (1, "stone", "pound", [14]),
        (100, "acre", "hectare", [40.4687]),
        (1, "square mile", "square kilometer", [2.589988]),
        (1, "cubic foot", "cubic meter", [0.0283168]),
        (30, "knot", "mile per hour", [34.5234]),
        (70, "mile per hour", "kilometer per hour", [112.65408]),
        (10, "meter per second", "kilometer per hour", [36]),
        (1, "kilowatt hour", "joule", [3_600_000]),
        (1, "kilocalorie", "kilojoule", [4.184]),
        (100, "foot pound force", "newton meter", [135.5818]),
        (32, "pound per square inch", "kilopascal", [220.632]),
        (29.92, "inch of mercury", "millibar", [1013.207]),
        (3, "kilonewton per square meter", "kilopascal", [3]),
        (18, "month", "year", [1.5]),
        (1, "decade", "year", [10]),
        (1, "gallon", "liter", [3.785411784, 4.54609]),
        (1, "imperial gallon", "liter", [4.54609]),
        (1, "pint", "milliliter", [473.176, 568.261, 550.610]),
        (1, "ton", "pound", [2000, 2240, 2204.62]),
        (1, "long ton", "kilogram", [1016.0469]),
        (1, "metric ton", "kilogram", [1000]),
        (1, "hundredweight", "pound", [100, 112]),
        (1, "ounce", "gram", [28.3495, 31.1035]),
        (12, "ounce", "milliliter", [354.882, 340.957]),
        (300, "horsepower", "kilowatt", [223.71, 220.65]),
        (250, "calorie", "kilojoule", [1.046, 1046]),
        (2, "gigabyte", "megabyte", [2000, 1907.349, 2147.484, 2048]),
        (30, "mile per gallon", "kilometer per liter", [12.7543, 10.6202]),
        (20, "celsius", "fahrenheit", [68]),
        (-40, "fahrenheit", "celsius", [-40]),
        (0, "celsius", "kelvin", [273.15]),
        (68, "degree", "celsius", [68, 20]),
        (3, "dollar per gallon", "dollar per liter", [0.792516, 0.659908]),
        (2, "ton per person", "kilogram per person", [1814.369, 2032.094, 2000]),
        (5, "square second", "second", []),
        (5, "kilometer", "kilogram", []),
        (5, "dollar", "euro", []),
        (5, "decibel", "hertz", []),
    ],
)
def test_a_number_in_another_unit(value: float, unit: str, other: str, expected: list[float]) -> None:
    converted = [float(number) for number in convert(Fraction(str(value)), unit, other)]
    assert converted == pytest.approx(expected, rel=1e-5)


def test_a_barrel_is_of_oil_first() -> None:
    assert convert(Fraction(1), "barrel", "gallon")[0] == 42


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [(5, "celsius", "fahrenheit", 9), (9, "fahrenheit", "celsius", 5), (1, "celsius", "kelvin", 1)],
)
def test_a_difference_of_temperatures_has_no_zero(value: int, unit: str, other: str, expected: int) -> None:
    assert convert(Fraction(value), unit, other, difference=True) == [expected]


@pytest.mark.parametrize("name", ["gallon", "ton", "ounce", "cup", "pint", "quart", "hundredweight", "horsepower"])
def test_the_usual_meaning_of_a_name_is_its_own(name: str) -> None:
    assert meanings(name)[0] == name
    assert len(meanings(name)) > 1


def test_what_a_name_may_mean_has_a_size() -> None:
    assert {meaning for name in SIZED for meaning in meanings(name)} <= set(SIZED)


def test_a_number_of_units_below_a_stroke_counts() -> None:
    assert convert(Fraction(5), "gram per 100 milliliter", "gram per liter") == [50]


def test_only_units_that_measure_nothing_of_their_own_have_no_size() -> None:
    names = {name for entries in lexicon.load("units")["units"].values() for name in entries}
    assert names - set(SIZED) == {"decibel", "international unit", "frame per second"}


def test_pint_agrees_on_every_unit(make_units: ModuleType) -> None:
    registry: Any = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    names = yaml.safe_load(EDITS.read_text(encoding="utf-8"))["pint"]
    for name in SIZED:
        unit = registry.Quantity(registry.parse_expression(make_units.pint_name(name, names))).to_base_units()
        zero, base = (lexicon.load("units")["zeros"].get(name, 0), conversion.size(name))
        assert float(base.factor + Fraction(zero)) == pytest.approx(unit.magnitude, rel=1e-12), name
        powers = {abs(power) for _, power in unit.unit_items()}
        assert {abs(power) for _, power in base.powers} == powers, name


@given(st.sampled_from(SIZED), st.sampled_from(SIZED), st.fractions(), st.booleans())
def test_there_and_back_again(unit: str, other: str, value: Fraction, difference: bool) -> None:
    there, back = scalings(unit, other, difference), scalings(other, unit, difference)
    assert len(there) == len(back)
    round_trips = {b(a(value)) for a in there for b in back}
    assert not there or value in round_trips


def test_converting_loads_no_unit_library() -> None:
    code = (
        "import sys; from fractions import Fraction; from checker.conversion import convert;"
        "assert convert(Fraction(1), 'mile', 'meter'); print({'pint', 'quantulum3'} & sys.modules.keys())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=True
    )
    assert run.stdout == "set()\n"


# The relations on conversions, against brute force over what the printed numbers may stand for.

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
