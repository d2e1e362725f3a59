"""Whether a figure is one exact number, and tells how much there is."""

from __future__ import annotations

from checker.model.figure import Figure
from checker.model.quantity import Style

LARGE = 1000  # a bare number with decimals below it is a price, a rate, a mark


def is_exact(figure: Figure) -> bool:
    """Whether a figure is one number in digits, without a hedge."""
    return is_in_digits(figure) and not figure.quantity.is_hedged


def is_in_digits(figure: Figure) -> bool:
    """Whether a figure is one number in digits."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is Style.DIGITS
