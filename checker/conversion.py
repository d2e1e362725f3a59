"""Physical units turned into one another, exactly, by the sizes that pint gave when the unit table was made."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import product

from msgspec import Struct

from checker.languages.lexicon import load

_POWERS = {"square ": 2, "cubic ": 3}


class Scaling(Struct, frozen=True):
    """How a number of one unit becomes a number of another: times ``factor``, plus ``offset``."""

    factor: Fraction
    offset: Fraction = Fraction(0)

    def __call__(self, value: Fraction) -> Fraction:
        """The number in the other unit."""
        return value * self.factor + self.offset


class Size(Struct, frozen=True):
    """A unit in base units, and the powers of those: a knot is 463/900, with metre 1 and second -1."""

    factor: Fraction
    powers: frozenset[tuple[str, int]]


def meanings(unit: str) -> tuple[str, ...]:
    """The units that a printed name may stand for, the usual one first.

    >>> meanings("gallon"), meanings("kilometer")
    (('gallon', 'imperial gallon'), ('kilometer',))
    >>> meanings("ton per year")
    ('ton per year', 'long ton per year', 'metric ton per year')
    """
    listed: str | None = load("units")["meanings"].get(unit)
    if listed:
        return tuple(listed.split(", "))
    above, per, below = unit.rpartition(" per ")
    if not per or unit in load("units")["sizes"]:
        return (unit,)
    return tuple(f"{a} per {b}" for a, b in product(meanings(above), meanings(below)))


@cache
def scalings(unit: str, other: str, difference: bool = False) -> tuple[Scaling, ...]:
    """The ways to turn one printed unit into another, for each pair of their meanings that measure the same.

    A ``difference`` of temperatures has no zero: a rise of 5C is one of 9F, while 5C is 41F.

    >>> [float(scaling.factor) for scaling in scalings("gallon", "liter")]
    [3.785411784, 4.54609]
    >>> scalings("gallon", "kilometer")
    ()
    """
    return tuple(
        _scaling(a, b, difference)
        for a, b in product(meanings(unit), meanings(other))
        if size(a).powers == size(b).powers
    )


def convert(value: Fraction, unit: str, other: str, difference: bool = False) -> list[Fraction]:
    """What a number of one printed unit may be in another, in the order of `scalings`; nothing if they never meet.

    >>> convert(Fraction(20), "celsius", "fahrenheit"), convert(Fraction(20), "celsius", "fahrenheit", difference=True)
    ([Fraction(68, 1)], [Fraction(36, 1)])
    """
    return [scaling(value) for scaling in scalings(unit, other, difference)]


def _scaling(unit: str, other: str, difference: bool) -> Scaling:
    below = size(other).factor
    zeros = Fraction(0) if difference else _zero(unit) - _zero(other)
    return Scaling(size(unit).factor / below, zeros / below)


def _zero(unit: str) -> Fraction:
    return Fraction(load("units")["zeros"].get(unit, 0))


@cache
def size(unit: str) -> Size:
    """A unit, or one per another, in base units; a word that is no unit ("person", "dollar") measures itself.

    >>> size("knot").factor, sorted(size("knot").powers)
    (Fraction(463, 900), [('m', 1), ('s', -1)])
    """
    listed: str | None = load("units")["sizes"].get(unit)
    if listed:
        number, *units = listed.split(" ")
        return Size(Fraction(number), frozenset(_power(text) for text in units))
    above, per, below = unit.rpartition(" per ")
    if per:
        return _times(size(above), size(below), -1)
    first, product_of, rest = unit.partition("·")
    if product_of:
        return _times(size(first), size(rest), 1)
    number, _, counted = unit.partition(" ")
    if counted and number.replace(",", "").isdecimal():  # "liter per 100 kilometer"
        return _times(Size(Fraction(number.replace(",", "")), frozenset()), size(counted), 1)
    for word, power in _POWERS.items():
        if unit.startswith(word):
            return _times(Size(Fraction(1), frozenset()), size(unit.removeprefix(word)), power)
    return Size(Fraction(1), frozenset({(unit, 1)}))


def _power(text: str) -> tuple[str, int]:
    """A base unit with its power: "s-2"."""
    name = text.rstrip("-0123456789")
    return name, int(text[len(name) :] or 1)


def _times(size: Size, other: Size, power: int) -> Size:
    powers = Counter(dict(size.powers))
    for name, exponent in other.powers:
        powers[name] += exponent * power
    return Size(size.factor * other.factor**power, frozenset((n, p) for n, p in powers.items() if p))
