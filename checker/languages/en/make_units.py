"""Make ``units.yaml`` from quantulum3's unit table, pint's sizes and the choices in ``units_edits.yaml``.

Run by hand when one of them changes: ``python checker/languages/en/make_units.py``. quantulum3 says which
surface names which unit; the edits leave out what misleads in a newsroom and add what quantulum3 lacks;
pint says how large each unit is, so that a conversion need not load it.
"""

from __future__ import annotations

import json
import re
from decimal import Context
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
_TOKEN = re.compile(r"[^\W\d_][^\W_]*|\d+|[^\w\s]")
_US = (("metre", "meter"), ("litre", "liter"), ("gramme", "gram"))
_SYMBOL = re.compile(r"[^\W\d_]{1,4}")
_BASE = {"meter": "m", "kilogram": "kg", "second": "s", "kelvin": "K", "ampere": "A", "candela": "cd", "radian": "rad"}
_DIGITS = Context(prec=200)  # more than any of pint's constants has

Table = dict[str, dict[str, list[str]]]


def american(name: str) -> str:
    """A name in US spelling: "square kilometre" is "square kilometer"."""
    for british, us in _US:
        name = name.replace(british, us)
    return name


def plural(surface: str, irregular: dict[str, str]) -> str:
    """The plural of a unit's name; the noun in front of "per" or "of" takes it.

    >>> plural("mile per hour", {})
    'miles per hour'
    """
    head, space, tail = surface.partition(" per ") if " per " in surface else surface.partition(" of ")
    *before, last = head.split(" ")
    last = irregular.get(last) or (last if last.endswith("s") else last + "s")
    return " ".join([*before, last]) + space + tail


def spaced(surface: str) -> str:
    """A surface as its tokens, one space between: "lb-ft" is "lb - ft"."""
    return " ".join(_TOKEN.findall(surface.replace("\u00b5", "\u03bc")))


def expand(name: str, unit: dict[str, Any], prefixes: dict[str, str]) -> dict[str, tuple[list[str], list[str]]]:
    """A unit and its prefixed relatives: name to (surfaces, symbols)."""
    surfaces = unit.get("surfaces", [name])
    symbols = unit.get("symbols", [])
    units = {name: (surfaces, symbols)}
    for prefix in unit.get("prefixes") or []:
        if prefix in prefixes:
            word = prefixes[prefix]
            units[word + name] = ([word + s for s in surfaces], [prefix + s for s in symbols])
    return units


def add(table: Table, dimension: str, name: str, surfaces: list[str]) -> None:
    """Put surfaces into the table unless another unit has them already."""
    used = {s for units in table.values() for found in units.values() for s in found}
    entry = table.setdefault(dimension, {}).setdefault(name, [])
    entry.extend(s for s in dict.fromkeys(map(spaced, surfaces)) if s not in used)


def words_of(surface: str, irregular: dict[str, str]) -> list[str]:
    """A spelt-out name, its plural, and both in the other spelling."""
    forms = [surface, plural(surface, irregular)]
    return [*forms, *(american(form) for form in forms)]


def is_spelt_out(surface: str) -> bool:
    """Whether a surface is words rather than a symbol: its last word has a vowel and is no abbreviation."""
    last = re.split("[ -]", surface)[-1]
    return len(last) > 2 and surface.islower() and last.isalpha() and re.search("[aeiou]", last) is not None


def add_all(table: Table, dimension: str, name: str, surfaces: list[str], edits: dict[str, Any]) -> None:
    """Put a unit's name and surfaces into the table, with the plurals of those that are words."""
    left_out = set(edits["surfaces_left_out"].split())
    for surface in [name, *surfaces]:
        if surface in left_out and surface not in edits["added"].get(dimension, {}).get(name, "").split(", "):
            continue
        forms = words_of(surface, edits["plurals"]) if is_spelt_out(surface) or surface == name else [surface]
        add(table, dimension, name, forms)


def build(quantulum: dict[str, Any], edits: dict[str, Any]) -> Table:
    """The table: dimension to unit to surfaces. The edits' own surfaces come first and win."""
    table: Table = {}
    for dimension, units in edits["added"].items():
        for name, surfaces in units.items():
            add_all(table, dimension, name, [s for s in surfaces.split(", ") if s], edits)
    dimensions = set(edits["dimensions"].split())
    left_out = {name.replace("_", " ") for name in edits["left_out"].split()}
    for base, unit in quantulum.items():
        dimension = unit["entity"].replace(" ", "_")
        if dimension not in dimensions or base in left_out:
            continue
        for name, (surfaces, symbols) in expand(base, unit, edits["prefixes"]).items():
            ours = american(edits["names"].get(name, name))
            if name not in left_out and name not in edits["prefixed_left_out"].split():
                add_all(table, dimension, ours, [s.lower() for s in surfaces] + symbols, edits)
    return table


def pint_name(unit: str, names: dict[str, str]) -> str:
    """The expression by which pint knows one of our units.

    >>> pint_name("barrel", {"barrel": "oil_barrel"}), pint_name("nautical mile", {}), pint_name("volt per meter", {})
    ('oil_barrel', 'nautical_mile', 'volt / (meter)')
    """
    if unit in names:
        return names[unit]
    above, per, below = unit.rpartition(" per ")
    return f"{pint_name(above, names)} / ({pint_name(below, names)})" if per else unit.replace(" ", "_")


def exact(number: Fraction) -> str:
    """A number as ``Fraction`` reads it back: with decimals where they end.

    >>> exact(Fraction(5, 9)), exact(Fraction(201168, 125))
    ('5/9', '1609.344')
    """
    decimal = _DIGITS.divide(number.numerator, number.denominator)
    return str(decimal) if Fraction(decimal) == number else str(number)


def size(quantity: Any) -> str:
    """How much of the base units, and of which, a quantity of pint's is: "0.44704 m s-1"."""
    powers = ((_BASE.get(name, name), power) for name, power in sorted(quantity.unit_items()))
    units = (f"{symbol}{'' if power == 1 else power}" for symbol, power in powers)
    return " ".join([exact(Fraction(quantity.magnitude)), *units])


def symbols(quantulum: dict[str, Any], edits: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Symbols of composed units ("W/m·K") with quantulum3's names, and our names where those differ.

    Only such symbols as pint takes for the same unit: quantulum3 reads "mPa" as megapascal.
    """
    import pint

    registry: Any = pint.UnitRegistry()
    found: dict[str, dict[str, str]] = {"symbols": {}, "quantulum": {}}
    left_out = edits["symbols_left_out"].split()
    for base, unit in quantulum.items():
        for name, (_, printed) in expand(base, unit, edits["prefixes"]).items():
            ours = american(edits["names"].get(name, name))
            same = [s for s in printed if s not in left_out and _agree(registry, s, pint_name(ours, edits["pint"]))]
            found["symbols"] |= dict.fromkeys(same, name)
            if same and ours != name:
                found["quantulum"][name] = ours
    return found


def _agree(registry: Any, symbol: str, name: str) -> bool:
    """Whether pint takes a symbol of a few letters for the unit of that name."""
    try:
        return _SYMBOL.fullmatch(symbol) is not None and bool(registry.Unit(symbol) == registry.Unit(name))
    except (AttributeError, ValueError, TypeError):  # pint knows one of them not at all, or not as a unit
        return False


def sizes(names: list[str], edits: dict[str, Any]) -> dict[str, dict[str, str]]:
    """What pint says of units: each in base units ("kg m2 s-2"), and the zero of a scale of heat in kelvin."""
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Fraction)
    found: dict[str, dict[str, str]] = {"sizes": {}, "zeros": {}}
    for name in names:
        unit = registry.Quantity(registry.parse_expression(pint_name(name, edits["pint"])))
        zero = registry.Quantity(Fraction(0), unit.units).to_base_units()
        found["sizes"][name] = size(unit.to_base_units() - zero)
        if zero.magnitude:
            found["zeros"][name] = exact(Fraction(zero.magnitude))
    return found


def table(quantulum: dict[str, Any], edits: dict[str, Any]) -> dict[str, Any]:
    """What ``units.yaml`` holds.

    Surfaces by dimension and unit; those only glued; those below "/"; what else a unit's name may mean; the symbols
    of composed units; sizes.
    """
    units = {
        dimension: {name: ", ".join(surfaces) for name, surfaces in entries.items() if surfaces}
        for dimension, entries in build(quantulum, edits).items()
    }
    others = [name for meanings in edits["meanings"].values() for name in meanings.split(", ")]
    symbolic = symbols(quantulum, edits)
    others += [symbolic["quantulum"].get(name, name) for name in symbolic["symbols"].values()]
    names = [name for entries in units.values() for name in [*entries, *edits["below"]]]
    return {
        "units": units,
        **{part: edits[part] for part in ("glued", "below", "meanings")},
        **symbolic,
        **sizes([name for name in dict.fromkeys(names + others) if name not in edits["unsized"].split(", ")], edits),
    }


def main() -> None:
    """Write ``units.yaml`` beside this script."""
    text = files("quantulum3").joinpath("units.json").read_text(encoding="utf-8")
    edits = yaml.safe_load((HERE / "units_edits.yaml").read_text(encoding="utf-8"))
    head = "# Made by make_units.py from quantulum3's table and units_edits.yaml: change those.\n"
    body = yaml.safe_dump(table(json.loads(text), edits), allow_unicode=True, sort_keys=False, width=110)
    (HERE / "units.yaml").write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    main()
