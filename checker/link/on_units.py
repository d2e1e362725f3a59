"""Conditions on measures that are given in two units."""

from __future__ import annotations

from functools import partial

from checker.conversion import scalings
from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_words = partial(word_set, "differences")

SMALL = 10  # degrees Celsius: an amount of warming more often than a temperature
BEHIND = 3  # tokens: the bracket's end and two words
BEFORE = 2
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
    """The words beside the figures make a difference of temperatures of them: "2C (3.6F) warmer", "up by 2C (3.6F)"."""
    if first[0].quantity.unit not in _DEGREES:
        return False
    words = context.words(first[0])
    behind = words[second[0].stop : second[0].stop + BEHIND]
    before = words[max(0, first[0].opening - BEFORE) : first[0].opening]
    return not _words("behind_differences").isdisjoint(behind) or not _words("before_differences").isdisjoint(before)


@condition
def of_any_degrees(context: Context, first: Figures, second: Figures) -> bool:
    """The figures may be temperatures or a difference: a few degrees, or a sentence that tells of a change."""
    if first[0].quantity.unit not in _DEGREES:
        return False
    told = context.words_between_figures(first[0])
    if any(map(_is_small, (*first, *second))):
        return True
    return not told.isdisjoint(_words("differences")) and not _is_level(context, first[0], second[0])


def _is_level(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a temperature is told although something changed: "fell to 20C", "minus 20C"."""
    words = context.words(first)
    if not _words("behind_differences").isdisjoint(words[second.stop : second.stop + BEHIND]):
        return False  # "to 12C (22F) above the average"
    below = any(number.value < 0 for f in (first, second) for number in f.quantity.numbers)
    return below or not _words("before_levels").isdisjoint(words[first.opening - 1 : first.opening])


def _is_small(figure: Figure) -> bool:
    in_celsius = figure.quantity.unit == "celsius"
    return in_celsius and all(abs(number.value) <= SMALL for number in figure.quantity.numbers)
