"""The unit table, what was left out of it, and composed units that quantulum3 is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import checker
from checker.extraction.measures import units, unread_units
from checker.extraction.tokens import tokenize
from checker.languages import lexicon
from checker.model.quantity import Hedge
from tests.extraction.reading import figures

HERE = Path(lexicon.__file__).parent / lexicon.LANGUAGE


def unit(text: str) -> str | None:
    """The unit behind the number that a text begins with."""
    found = units.read(tokenize(text, 0, len(text)), 1)
    return found[1].name if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5 kilometres", "kilometer"),
        ("5 km", "kilometer"),
        ("5 square metres", "square meter"),
        ("5 m2", "square meter"),
        ("5 cubic feet", "cubic foot"),
        ("5 tonnes", "metric ton"),
        ("5 tons", "ton"),
        ("5 long tons", "long ton"),
        ("5 gallons", "gallon"),
        ("5 imperial gallons", "imperial gallon"),
        ("5 lb-ft", "foot pound force"),
        ("5 kWh", "kilowatt hour"),
        ("5 MW", "megawatt"),
        ("5 GHz", "gigahertz"),
        ("5Ghz", "gigahertz"),
        ("5 degrees Celsius", "celsius"),
        ("5 degrees F", "fahrenheit"),
        ("5 degrees", "degree"),
        ("5 m/s", "meter per second"),
        ("5 kV/cm", "kilovolt per centimeter"),
        ("5-inch", "inch"),
        ("5 µm", "micrometer"),
        ("5 μm", "micrometer"),
        ("5 mpg", "mile per gallon"),
        ("5 hours", "hour"),
        ("5 m/s2", "meter per square second"),
        ("5 kN/m2", "kilonewton per square meter"),
        ("5.2s", "second"),
        ("5 US pints", "pint"),
        ("5 MJ", "megajoule"),
        ("5 mW", "milliwatt"),
        ("5 MW/cm2", "megawatt per square centimeter"),
        ("5 GB/s", "gigabyte per second"),
        ("5 Gb/s", "gigabit per second"),
        ("5 mmol/L", "millimole per liter"),
        ("5 t/ha", "metric ton per hectare"),
        ("5 Wh/kg", "watt hour per kilogram"),
        ("5 hundredweight", "hundredweight"),
        ("5-square-foot", "square foot"),
        ("5-nautical-mile", "nautical mile"),
        ("5 acre-feet", "acre foot"),
        ("5 ng/mL", "nanogram per milliliter"),
        ("5 IU/L", "international unit per liter"),
        ("5fps", "frame per second"),
        ("5 l/100km", "liter per 100 kilometer"),
        ("5 litres/100 km", "liter per 100 kilometer"),
        ("5 W m-2", "watt per square meter"),
        ("5 m s⁻¹", "meter per second"),
        ("5 kg m⁻³", "kilogram per cubic meter"),
        ("5 m deep", "meter"),
    ],
)
def test_surfaces(text: str, name: str) -> None:
    assert unit(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "5 in all",
        "5 at once",
        "5 barns",
        "5 drops",
        "5 quarters",
        "5pm",
        "5am",
        "5 a side",
        "5 bars",
        "5 points",
        "5 m people",
        "5 Ng",
    ],
)
def test_what_misleads_is_left_out(text: str) -> None:
    assert unit(text) in (None, "bar")


def test_the_table_is_what_its_script_makes(make_units: ModuleType) -> None:
    quantulum = json.loads(files("quantulum3").joinpath("units.json").read_text(encoding="utf-8"))
    edits = yaml.safe_load((HERE / "units_edits.yaml").read_text(encoding="utf-8"))
    assert make_units.table(quantulum, edits) == lexicon.load("units")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It cost 250 MXN.", "MXN"),
        ("It cost USD 25.", "USD"),
        ("It cost $3.2bn.", "$"),
        ("It ran at 20 km/h.", "km"),
        ("It sank to 24º C.", "º"),
        ("It ran five kilometres.", "kilometres"),
    ],
)
def test_what_money_and_measures_count_is_their_unit_as_printed(text: str, noun: str) -> None:
    assert [figure.noun for figure in checker.extract(text)] == [noun]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("The list stands at 7.6m, they say.", None, 7_600_000),
        ("The wreck lies at 40m, they say.", "meter", 40),
        ("It has a 25m by 10m pool.", "meter", 25),
        ("She won the women's 200m medley.", "meter", 200),
        ("Add 3½oz of butter.", "ounce", 3.5),
        ("It burns 6 litres per 100km.", "liter per 100 kilometer", 6),
        ("It needs 2 x 125g tins.", None, 2),
        ("It fell 12 paise.", "paisa", 12),
        ("It has a Rs 5-lakh-crore fund.", "rupee", 5_000_000_000_000),
        ("The 2m-odd pilgrims left.", None, 2_000_000),
        ("It won Rs1.3tr.", "rupee", 1_300_000_000_000),
        ("It owes R450 000 and more.", "south african rand", 450_000),
        ("It owes R1,2 trillion and more.", "south african rand", 1_200_000_000_000),
        ("In all 12 000 workers left.", None, 12_000),
        ("In May 2021 300 workers left.", None, 300),
        ("It is plus or minus 3 points.", None, 3),
        ("Two-hundred-and-fifty came.", None, 250),
    ],
)
def test_the_first_figure_has_its_unit_and_its_size(text: str, unit: str | None, value: float) -> None:
    figure = checker.extract(text)[0]
    assert (figure.unit, figure.value) == (unit, value)


@pytest.mark.parametrize("text", ["It adds 5 + 3.", "It is 3.2 +/- 0.1.", "It went 9 → 10."])
def test_a_sign_is_neither_a_bound_nor_counted(text: str) -> None:
    assert {(figure.quantity.hedge, figure.noun) for figure in figures(text)} == {(Hedge.NONE, None)}


def test_a_hedge_that_ends_a_compound_is_none_of_the_next_number() -> None:
    assert [figure.quantity.hedge for figure in figures("She shot a six-under 66.")] == [Hedge.NONE] * 2


ROOT = Path(__file__).parent.parent.parent


def measured(text: str) -> list[tuple[str, str | None]]:
    """The figures of a text with their units."""
    return [(figure.text, figure.unit) for figure in checker.extract(text)]


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("0.04 W/(m·K)", "watt per meter·kelvin"),
        ("0.04 W/m·K", "watt per meter·kelvin"),
        ("1,361 W/m^2", "watt per square meter"),
        ("5 kg·m/s²", "kilogram·meter per square second"),
        ("500 cd/m²", "candela per square meter"),
        ("5 Pa·s", "pascal·second"),
        ("890 kJ/mol", "kilojoule per mole"),
        ("110 lm/W", "lumen per watt"),
        ("2 Gy/min", "gray per minute"),
        ("4,186 J/(kg*K)", "joule per kilogram·kelvin"),
        ("3 rad/s", "radian per second"),
        ("9.8 m/s^2", "meter per square second"),
    ],
)
def test_a_composed_unit_is_read_whole(printed: str, unit: str) -> None:
    assert measured(f"The sample showed {printed}, the laboratory said.") == [(printed, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "5 mPa·s of flow",  # quantulum3 takes m for mega
        "5 kg·xy of it",
        "5 A/C units",
        "5 A*s in all",
        "5 m/f places",
        "5 his/her seats",
        "5 w/o seats",
        "5 W and m·K",
    ],
)
def test_what_is_no_unit_or_read_otherwise_is_left_alone(text: str) -> None:
    assert unread_units.read(tokenize(text, 0, len(text)), 1, 2) is None


def test_only_what_the_table_has_not_read_is_asked_for() -> None:
    words = tokenize("5 g·m/s, they said", 0, 18)
    assert unread_units.read(words, 1, 2) == (6, "gram·meter per second")
    assert unread_units.read(words, 1, 6) is None


def test_a_long_chain_of_units_is_no_unit() -> None:
    text = "5 " + "/".join(["kg"] * 10_000)
    assert unread_units.read(tokenize(text, 0, len(text)), 1, 2) is None


def test_an_article_with_the_units_of_the_news_loads_no_unit_library() -> None:
    text = "The lorry, 40 tonnes and 12m long, did 90 km/h/56mph at 120 g/km; its 3 A/C units drew 5 kWh/day."
    code = f"import sys, checker; checker.check({text!r}); print('quantulum3' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
