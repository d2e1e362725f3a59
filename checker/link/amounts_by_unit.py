"""The amounts of some sentences by their unit, which a bare number may leave out: "3.26m tonnes, 1.09m of it here"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

from checker.languages.lexicon import load
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

Unit: TypeAlias = tuple[Kind, str | None, str | None]
KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))


def unit_of(figure: Figure) -> Unit:
    """The kind, the unit and the rate that a figure is told in: what agrees in them may be added up."""
    return figure.kind, figure.quantity.unit, figure.quantity.per


def amounts_by_unit(figures: Iterable[Figure]) -> dict[Unit, list[Figure]]:
    """The amounts by unit and rate; counts in words are left out, bare ones with a scale word are of the only unit."""
    by_unit = defaultdict[Unit, list[Figure]](list)
    bare = []
    for figure in figures:
        if figure.kind not in KINDS or is_count_in_words(figure):
            continue
        if figure.kind is Kind.COUNT and figure.past == figure.stop and has_scale(figure):
            bare.append(figure)
        else:
            by_unit[unit_of(figure)].append(figure)
    named = [unit for unit in by_unit if unit[0] is not Kind.COUNT]
    if bare:
        unit = named[0] if len(named) == 1 else (Kind.COUNT, None, None)
        by_unit[unit] = sorted([*by_unit[unit], *bare], key=lambda figure: figure.start)
    return by_unit


def is_count_in_words(figure: Figure) -> bool:
    """Whether it is a count that is told in words, and so of other things: "on three farms"."""
    return figure.kind is Kind.COUNT and all(number.style is not Style.DIGITS for number in figure.quantity.numbers)


def has_scale(figure: Figure) -> bool:
    """Whether it is printed with a scale word: "3.2 million", "£3bn"."""
    return _scale().search(figure.text) is not None


@cache
def _scale() -> re.Pattern[str]:
    numbers = load("numbers")
    return re.compile(rf"(?i)\d\s*(?:{'|'.join((*numbers['scales'], *numbers['suffixes']))})\b")
