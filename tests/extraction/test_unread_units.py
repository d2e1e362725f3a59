"""Composed units that are in no table: quantulum3 is asked, and believed only where it reads what is printed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker.extraction.measures import unread_units
from checker.extraction.tokens import tokenize

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
