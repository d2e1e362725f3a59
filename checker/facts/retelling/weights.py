"""The weights of signs, slips and words: fitted on published stories, and kept as data.

``languages/en/links.yaml`` holds them; ``python -m benchmarks.fit_links ARCHIVE`` writes it.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from checker.languages.lexicon import load
from checker.model.quantity import Quantity
from checker.precision.slip_forms import digits_said, slip_form

MOST_DIGITS = 3  # digits of a value; more do not move the limit for a report
SMALL = "small"  # the sort of a number below ten, which has weights of its own
RAREST = 5.0  # weight of a word that few stories have; commoner ones weigh less


def evidence(of: str, first: Quantity, second: Quantity) -> float:
    """The log odds that two values give to one fact, by how long they are and how they stand to each other.

    That is how often two numbers of one fact, with a slip in one of them where they differ, stand to each other as
    these do, for each time that numbers of two facts do.
    """
    digits, form = slip_form(first, second)
    odds: float = load("links")["slips"][length(of, digits)][form.value]
    return odds


def length(of: str, digits: int) -> int | str:
    """How long two numbers are: so many digits that say something, or small, as the first is. Dates have no digits."""
    return of if of == SMALL else digits


def weights(of: str) -> tuple[float, dict[str, float]]:
    """The start of a score and the weight of each sign, for a figure of a sort, as ``links.sort`` names them."""
    fitted = load("links")[of]
    return fitted["start"], fitted["weights"]


def least_odds(of: str, value: Quantity) -> float:
    """The log odds of a slip from which on a difference from a value is reported."""
    least: float = load("links")[of]["report"][limit_of(value)]
    return least


def limit_of(value: Quantity) -> int:
    """Which limit applies to a value: that of numbers of so many digits, 0 for a date."""
    return 0 if value.moment is not None else min(MOST_DIGITS, digits_said(value.numbers[0]))


def word_weight(stems: AbstractSet[str]) -> float:
    """The weight of some words: the fewer stories have them, the more."""
    common = _common()
    return sum(common.get(stem, RAREST) for stem in stems)


@cache
def _common() -> dict[str, float]:
    """The weights of the stems that many stories have."""
    return {stem: float(weight) for weight, row in load("links")["common"].items() for stem in row.split()}
