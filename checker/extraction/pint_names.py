"""What pint calls our units, so that it can convert them; pint itself is not imported here."""

from __future__ import annotations

from checker.languages.lexicon import load


def pint_name(unit: str) -> str:
    """The expression by which pint knows a unit of ``units.yaml``, or one unit per another.

    >>> pint_name("barrel"), pint_name("nautical mile"), pint_name("kilonewton per square meter")
    ('oil_barrel', 'nautical_mile', 'kilonewton / (meter ** 2)')
    """
    names: dict[str, str] = load("units")["pint"]
    if unit in names:
        return names[unit]
    above, per, below = unit.partition(" per ")
    return f"{pint_name(above)} / ({pint_name(below)})" if per else unit.replace(" ", "_")
