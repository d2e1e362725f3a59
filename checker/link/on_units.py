"""Conditions on measures that are given in two units."""

from __future__ import annotations

from functools import cache

from checker.conversion import scalings
from checker.languages.lexicon import load
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

SMALL = 10  # degrees Celsius: an amount of warming more often than a temperature
_DEGREES = frozenset(("celsius", "fahrenheit", "kelvin"))


@condition
def measured_alike(context: Context, first: Figures, second: Figures) -> bool:
    """The units are two and measure one thing: miles and kilometres, not miles and litres."""
    del context
    a, b = first[0], second[0]
    return a.quantity.unit != b.quantity.unit and bool(
        scalings(a.unit or "", b.unit or "") or scalings(a.quantity.unit or "", b.quantity.unit or "")
    )


@condition
def of_difference(context: Context, first: Figures, second: Figures) -> bool:
    """The figures may be a difference of temperatures: "2C (3.6F) warmer", "limit warming to 1.5C (2.7F)"."""
    if first[0].quantity.unit not in _DEGREES:
        return False
    return any(map(_is_small, (*first, *second))) or not context.words_between_figures(first[0]).isdisjoint(_words())


def _is_small(figure: Figure) -> bool:
    in_celsius = figure.quantity.unit == "celsius"
    return in_celsius and all(abs(number.value) <= SMALL for number in figure.quantity.numbers)


@cache
def _words() -> frozenset[str]:
    return frozenset(load("exchange")["differences"].split())
