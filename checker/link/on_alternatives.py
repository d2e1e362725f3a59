"""Conditions on numbers that are offered one for the other: "two or three weeks", "five instead of the usual three"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, Numbers, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "alternatives")
HALVES = 2  # a whole is so many: "a dozen or half a dozen", "24 or 12 bottles"
_MOST = 31  # above it numbers are prices and rates, whose alternatives stand in any order


@condition
def guessed_between(context: Context, low: Numbers, high: Numbers) -> bool:
    """Both are small whole numbers, the first of which leaves its unit to the second: "two or three weeks"."""
    small = _is_small(low[0]) and _is_small(high[0])
    bare = high[0].kind is Kind.COUNT and high[0].counted is None  # "size 12 or 10"
    return small and not bare and not _steps_down(context, low[0], high[0]) and _leaves_unit(context, low[0], high[0])


def _steps_down(context: Context, low: Figure, high: Figure) -> bool:
    """Whether they are told downwards for a reason: by one or to the half, or back in time: "ten or five years ago"."""
    first, last = low.quantity.numbers[0].value, high.quantity.numbers[0].value
    back = not _set("back").isdisjoint(context.words(high)[high.past : high.past + 1])
    return last < first and (back or first - last == 1 or first == HALVES * last)


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
def nearly_one(context: Context, told: Numbers, other: Numbers) -> bool:
    """The two differ by a part of the unit that the coarser one leaves out: "two hours, not two and a quarter"."""
    del context
    first, second = told[0].quantity.numbers[0], other[0].quantity.numbers[0]
    return 0 < abs(first.value - second.value) < max(first.place, second.place)


@condition
def says_no_more(context: Context, role: Figures) -> bool:
    """Nothing behind the figure says of what it is: "the usual five because of rain", not "£9 a day", "nine women"."""
    return all(not f.quantity.per and _says_no_more(context.words(f)[f.stop : f.stop + 1]) for f in role)


def _says_no_more(behind: list[str]) -> bool:
    return not behind or not behind[0].isalnum() or behind[0] in _set("saying_no_more")
