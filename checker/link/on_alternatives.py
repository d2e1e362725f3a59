"""Conditions on numbers that are offered one for the other: "two or three weeks", "five instead of the usual three"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_set = partial(word_set, "alternatives")
_MOST = 31  # above it numbers are prices and rates, whose alternatives stand in any order


@condition
def guessed_between(context: Context, low: Figures, high: Figures) -> bool:
    """Both are small whole numbers, the first of which leaves its unit to the second: "two or three weeks"."""
    return _is_small(low[0]) and _is_small(high[0]) and _leaves_unit(context, low[0], high[0])


def _is_small(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return all(number.value <= _MOST and number.place == 1 and number.value >= 1 for number in numbers)


def _leaves_unit(context: Context, low: Figure, high: Figure) -> bool:
    """Whether a number is told in the unit of the one behind it, if only because both name the same."""
    words = context.words(low)
    if not _set("rating").isdisjoint((words[low.opening - 1], *words[high.past : high.past + 1])):
        return False
    named = _of_what(low)
    return named is None or named == _of_what(high)


def _of_what(figure: Figure) -> str | None:
    """The noun that a number counts or the unit that it is of; None for a bare one."""
    return figure.counted.lemma if figure.counted else figure.quantity.unit


@condition
def says_no_more(context: Context, role: Figures) -> bool:
    """Nothing behind the figure says of what it is: "the usual five because of rain", not "£9 a day", "nine women"."""
    return all(not f.quantity.per and _says_no_more(context.words(f)[f.stop : f.stop + 1]) for f in role)


def _says_no_more(behind: list[str]) -> bool:
    return not behind or not behind[0].isalnum() or behind[0] in _set("saying_no_more")
