"""Composed units that the table cannot read ("W/(m·K)", "cd/m²"), for which quantulum3's parser is asked.

It is loaded only where a number is followed by such an expression, which few stories have; its answer is taken
only if it has read every symbol as the unit that pint takes it for, with the power that is printed.
"""

from __future__ import annotations

import re
import warnings
from functools import cache
from typing import Any

from checker.extraction.measures.units import JOINTS
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("units")
_SYMBOLS: dict[str, str] = {symbol.replace("\u03bc", "\u00b5"): name for symbol, name in _DATA["symbols"].items()}
_FACTOR = re.compile(r"([^\W\d_²³]+)(?:\^?([23²³]))?")
_PRODUCT = rf"{_FACTOR.pattern}(?:[·⋅]{_FACTOR.pattern})*"
_BELOW = rf"{_FACTOR.pattern}(?:[·⋅*]{_FACTOR.pattern})*"  # a star above the stroke is a grade: "12 A*s"
_SHAPE = re.compile(rf"{_PRODUCT}(?:/{_BELOW}|/\({_BELOW}\))*")
_POWERS = {"2": 2, "²": 2, "3": 3, "³": 3}
_NAMED = {1: "", 2: "square ", 3: "cubic "}
_LONGEST = 16  # tokens

Factor = tuple[str, int]


def read(words: Words, j: int, known: int) -> tuple[int, str] | None:
    """The composed unit that is printed without a space at token ``j`` as (token after it, name), or None.

    It must go on after token ``known``, up to which the table has read it.

    >>> from checker.extraction.tokens import tokenize
    >>> read(tokenize("0.04 W/(m·K), as printed", 0, 24), 1, 2)
    (8, 'watt per meter·kelvin')
    """
    if not words.glued(j) or not _FACTOR.fullmatch(words.texts[j]):
        return None
    stop = j + 1
    while stop - j < _LONGEST and words.glued(stop - 1):
        stop += 1
    for end in range(stop, known, -1):
        surface = "".join(words.texts[j:end]).replace("\u03bc", "\u00b5")
        if _SHAPE.fullmatch(surface):
            name = _name(surface) if _is_composed(surface) else None
            return (end, name) if name else None
    return None


def _is_composed(surface: str) -> bool:
    """Whether it joins symbols of units, in more than capitals: "A/C" and "B/W" are no units."""
    factors = [symbol for symbol, _ in _FACTOR.findall(surface)]
    joined = not JOINTS.isdisjoint(surface) and not surface.isupper()
    return joined and all(symbol in _SYMBOLS for symbol in factors)


@cache
def _name(surface: str) -> str | None:
    """Our name of the unit that quantulum3 reads in a surface, or None if it reads anything else than is printed."""
    above, *below = surface.replace("(", "").replace(")", "").split("/")
    printed = [*_factors(above, 1), *(factor for part in below for factor in _factors(part, -1))]
    if _asked("/".join((above, *below))) != printed:
        return None
    over, under = (
        "·".join(_NAMED[abs(power)] + _DATA["quantulum"].get(name, name) for name, power in printed if power * sign > 0)
        for sign in (1, -1)
    )
    return f"{over} per {under}" if under else over


def _factors(product: str, sign: int) -> list[Factor]:
    """Each factor by quantulum3's name, with its power."""
    return [(_SYMBOLS[symbol], sign * _POWERS.get(power, 1)) for symbol, power in _FACTOR.findall(product)]


def _asked(surface: str) -> list[Factor]:
    """The factors that quantulum3 reads in a surface; none if it does not read all of it as one unit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that it has no classifier, which symbols need not
        from quantulum3 import parser

        found: list[Any] = parser.parse(f"1 {surface}")
    if len(found) != 1 or found[0].surface != f"1 {surface}" or found[0].value != 1:
        return []
    return [(factor["base"], factor["power"]) for factor in found[0].unit.dimensions]
