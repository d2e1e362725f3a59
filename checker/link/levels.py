"""Whether a figure is one exact number, and tells how much there is."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import is_bare_number
from checker.model.figure import Figure
from checker.model.quantity import Style

_set = partial(word_set, "told_sums")

LARGE = 1000  # a bare number with decimals below it is a price, a rate, a mark
EXCEPTING = 2  # tokens of "except for"


def is_exact(figure: Figure) -> bool:
    """Whether a figure is one number in digits, without a hedge."""
    return is_in_digits(figure) and not figure.quantity.is_hedged


def is_in_digits(figure: Figure) -> bool:
    """Whether a figure is one number in digits."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.DIGITS


def is_printed(words: list[str], figure: Figure) -> bool:
    """Whether a figure is one number that tells how much there is: not "the three counties", "except for £5m"."""
    numbers, behind = figure.quantity.numbers, "".join(words[figure.stop : figure.stop + 1])
    if len(numbers) != 1 or not numbers[0].is_positive or behind in _set("each"):
        return False
    if not _set("excepting").isdisjoint(words[max(0, figure.opening - EXCEPTING) : figure.opening]):
        return False
    number, bare = numbers[0], is_bare_number(figure)
    if number.style is Style.WORDS:
        known = not _set("known").isdisjoint(words[: figure.opening][-1:])
        return not known and (not bare or number.value > 1 or behind in _set("apart"))
    return number.style is Style.DIGITS and (not bare or number.place >= 1 or number.value >= LARGE)
