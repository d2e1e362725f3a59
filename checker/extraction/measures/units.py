"""The unit after a number: percent and points, and physical units by the table made from quantulum3's data."""

from __future__ import annotations

from msgspec import Struct

from checker.extraction.numbers.scales import METRES_BEHIND
from checker.extraction.tokens import Phrases, split
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind
from checker.model.words import Words

JOINTS = frozenset("/·⋅^")  # between the symbols of a composed unit
_KINDS = {"percent": Kind.PERCENT, "percentage point": Kind.POINTS, "basis point": Kind.POINTS}
_PERCENT: Phrases[tuple[Kind, str]] = Phrases(
    (surface, (_KINDS[unit], unit)) for unit, surfaces in load("percent").items() for surface in split(surfaces)
)


class Unit(Struct, frozen=True):
    """A unit by its name in the singular, as pint knows it, and its dimension."""

    name: str
    dimension: str


_DATA = load("units")

_BY_NAME = {name: Unit(name, dimension) for dimension, units in _DATA["units"].items() for name in units}


def _surfaces() -> dict[str, Unit]:
    """Every surface; symbols in small letters too, where that names no other unit; both signs for micro."""
    table = {
        surface: _BY_NAME[name]
        for units in _DATA["units"].values()
        for name, surfaces in units.items()
        for surface in split(surfaces)
    }
    for surface, unit in list(table.items()):
        if not surface.isascii():
            table[surface.replace("\u03bc", "\u00b5")] = unit
        if len(surface) > 1:
            table.setdefault(surface.lower(), unit)
        table.setdefault(surface.replace(" ", " - "), unit)  # "a 900-square-foot flat"
    return table


LENGTHS = frozenset(name for name, unit in _BY_NAME.items() if unit.dimension == "length")

_TABLE = Phrases(_surfaces().items())

_GLUED = {surface: _BY_NAME[name] for name, surfaces in _DATA["glued"].items() for surface in split(surfaces)}

_BELOW = {
    surface: _BY_NAME.get(name) or Unit(name, "other")
    for name, surfaces in _DATA["below"].items()
    for surface in split(surfaces)
}

_FOOT_MARKS = frozenset(("'", "’"))

_INCH_MARKS = frozenset(('"', "″", "”"))

_SIZED = word_set("figures", "sized")

_ROUND = ("10", "100", "1000", "1,000")

_MINUS = frozenset(("-", "\u2212", "\u207b"))

_POWERS = {"1": "", "¹": "", "2": "square ", "²": "square ", "3": "cubic ", "³": "cubic "}

_INITIALS = frozenset("CFKVWNJ")

_DEGREES = {"c": "celsius", "f": "fahrenheit", "k": "kelvin"}

SCALES_OF_HEAT = frozenset(("celsius", "fahrenheit", "kelvin"))


def read(words: Words, j: int) -> tuple[int, Unit] | None:
    """The unit at token ``j``, after a number that ends there, as (token after it, unit); else None.

    A hyphen may stand between ("16-mile"), and "/" joins two units ("km/h", "10 kV/cm").
    """
    if j >= len(words):
        return None
    hyphen = words.lower[j] == "-" and (words.glued(j) or _is_spaced_out(words, j))
    start = j + 1 if hyphen else j
    found = _single(words, start, words.glued(j - 1) and not hyphen)
    whole = _inverted(words, *_over(words, *_squared(words, *found))) if found else None
    stop = whole[0] if whole else start + 1
    if start >= len(words) or not words.glued(stop - 1) or words.lower[stop] not in JOINTS:
        return whole
    from checker.extraction.measures import unread_units  # few stories have such units

    asked = unread_units.read(words, start, stop)
    return (asked[0], Unit(asked[1], "other")) if asked else whole


def _single(words: Words, j: int, glued: bool) -> tuple[int, Unit] | None:
    found = _TABLE.at(words, j)
    if found and found[1].name == "degree":
        return _degrees(words, *found)
    if found is None:
        letter = words.texts[j]
        mark = _mark(words, j, letter)
        if mark:
            return j + 1, _BY_NAME[mark]
        unit = _GLUED.get(letter)
        if unit and (glued or _is_composed(words, j) or (letter in _INITIALS and not _goes_on(words, j))):
            return j + 1, unit
    return found


def _is_composed(words: Words, j: int) -> bool:
    """Whether what stands after a letter makes it a unit: "5 l/min", "5 m s-1", "5 m deep"."""
    slash = words.glued(j) and words.texts[j + 1] == "/" and _below(words, j + 2)
    return bool(slash or _inverse(words, j + 1)) or (words.texts[j] == "m" and _is_length(words, j))


def _mark(words: Words, j: int, letter: str) -> str | None:
    """What a mark of feet or inches at token ``j`` stands for: 5'10", a 12" disc; other quotation marks nothing."""
    behind = words.lower[j + 1] if j + 1 < len(words) else "."
    if letter in _INCH_MARKS and behind in _SIZED:
        return "inch"
    if letter in _FOOT_MARKS and words.glued(j - 1) and (behind in _SIZED or (behind.isdecimal() and words.glued(j))):
        return "foot"
    if letter == "s" and words.glued(j - 1) and "." in words.texts[j - 1]:
        return "second"
    return None


def _degrees(words: Words, stop: int, unit: Unit) -> tuple[int, Unit]:
    """ "20 degrees c", "20 degrees Celsius"."""
    if stop >= len(words):
        return stop, unit
    if words.lower[stop] in _DEGREES:
        return stop + 1, _BY_NAME[_DEGREES[words.lower[stop]]]
    named = _TABLE.at(words, stop)
    return named if named and named[1].name in SCALES_OF_HEAT else (stop, unit)


def _is_spaced_out(words: Words, j: int) -> bool:
    """Whether a hyphen with spaces round it still makes a compound: "a 30 - year bond"."""
    found = _TABLE.at(words, j + 1)
    return found is not None and found[1].name == words.lower[j + 1]


def _goes_on(words: Words, j: int) -> bool:
    """Whether a capital is an initial ("20 C. Smith", "20 F Street"), not a unit."""
    behind = words.texts[j + 1] if j + 1 < len(words) else ""
    return behind[:1].isupper() or (behind in ".&-'’" and words.glued(j) and j + 2 < len(words))


def _squared(words: Words, stop: int, unit: Unit) -> tuple[int, Unit]:
    """ "10 m^2"."""
    if stop + 1 < len(words) and words.texts[stop] == "^" and words.texts[stop + 1] in "23":
        word = "square" if words.texts[stop + 1] == "2" else "cubic"
        return stop + 2, _BY_NAME.get(f"{word} {unit.name}", Unit(f"{word} {unit.name}", "other"))
    return stop, unit


def _over(words: Words, stop: int, unit: Unit) -> tuple[int, Unit]:
    """ "km/h" and "kilometres per hour"; "per" anything else than a unit of time is not the unit's."""
    if stop + 1 >= len(words) or words.lower[stop] not in ("/", "per", "a", "an"):
        return stop, unit
    slash = words.lower[stop] == "/"
    found = _below(words, stop + 1) if slash else _TABLE.at(words, stop + 1)
    if found is None:
        return stop, unit
    below = found[1]
    if slash or (unit.dimension == "length" and below.name in ("hour", "second", "millisecond")):
        name = f"{unit.name} per {below.name}"
        return found[0], _BY_NAME.get(name, Unit(name, f"{unit.dimension} per {below.dimension}"))
    return stop, unit


def _inverted(words: Words, stop: int, unit: Unit) -> tuple[int, Unit]:
    """ "W m-2", "m s⁻¹": the unit with what divides it by a negative power."""
    below = _inverse(words, stop)
    if below is None:
        return stop, unit
    name = f"{unit.name} per {below[1].name}"
    return below[0], _BY_NAME.get(name, Unit(name, f"{unit.dimension} per {below[1].dimension}"))


def _inverse(words: Words, j: int) -> tuple[int, Unit] | None:
    """The unit to a negative power at token ``j``."""
    k = j + 1
    if k + 1 >= len(words) or words.texts[k] not in _MINUS or words.texts[k + 1] not in _POWERS:
        return None
    found = _below(words, j) or (_GLUED.get(words.texts[j]) and (k, _GLUED[words.texts[j]]))
    if not found or found[0] != k or not (words.glued(j) and words.glued(k)):
        return None
    power, unit = _POWERS[words.texts[k + 1]], found[1]
    return k + 2, Unit(power + unit.name, unit.dimension if not power else "other")


def _is_length(words: Words, j: int) -> bool:
    """Whether an "m" with a space before it is metres: "30 m a year", "20 m deep"; "5 m people" are millions."""
    behind = words.lower[j + 1] if j + 1 < len(words) else ""
    return not behind.isalnum() or behind in METRES_BEHIND or behind in ("a", "per")


def _below(words: Words, j: int) -> tuple[int, Unit] | None:
    """The unit below a slash."""
    if j < len(words) and words.texts[j] in _BELOW:
        return j + 1, _BELOW[words.texts[j]]
    return _TABLE.at(words, j) or several_at(words, j)


def several_at(words: Words, j: int) -> tuple[int, Unit] | None:
    """A number of units that another is counted out by: "litres per 100 km", "5.4 l/100km"."""
    found = _TABLE.at(words, j + 1) if j < len(words) and words.lower[j] in _ROUND else None
    return (found[0], Unit(f"{words.lower[j]} {found[1].name}", found[1].dimension)) if found else None


def name_at(words: Words, j: int) -> tuple[int, str] | None:
    """A spelt-out or abbreviated unit at token ``j`` as (token after it, name)."""
    found = _TABLE.at(words, j)
    return (found[0], found[1].name) if found else None


def percent_at(words: Words, j: int) -> tuple[int, tuple[Kind, str]] | None:
    """Kind and unit at token ``j``, after a number, as (token after it, (kind, unit)); else None."""
    if j < len(words) and words.lower[j] == "-" and words.glued(j):
        j += 1
    if j + 1 < len(words) and words.lower[j] == "of" and words.lower[j + 1] == "a":
        found = _PERCENT.at(words, j + 2)  # "0.2 of a percentage point"
        return found if found and found[1][0] is Kind.POINTS else None
    return _PERCENT.at(words, j)


def percent_opens(words: Words, i: int) -> bool:
    """Whether the sentence opens with "per cent of" in front of the number at token ``i``."""
    named = _PERCENT.before(words, i - 1) if i > 1 and words.lower[i - 1] == "of" else None
    return named is not None and named[0] == 0 and named[1][0] is Kind.PERCENT
