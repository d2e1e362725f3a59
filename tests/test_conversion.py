"""Conversions between printed units: whatever the name may stand for, exact, and as pint has them."""

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
