"""The sum of a list of figures."""

from __future__ import annotations

from functools import reduce

from checker.precision import Amount


def sum(parts: tuple[Amount, ...]) -> Amount:
    """All parts added up; k parts slacken the sum by k half units, as interval arithmetic has it."""
    return reduce(lambda a, b: a + b, parts)


def spelled(parts: list[str]) -> str:
    """``160 + 90``."""
    return " + ".join(parts)
