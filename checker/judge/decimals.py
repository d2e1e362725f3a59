"""How many decimals a result is printed with: enough to tell it from the figure that it is compared with."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from checker.model.quantity import Printed, Style

MOST_MORE = 3  # decimals beyond those that a value is usually printed with


class Decimals(Struct, frozen=True):
    """``more`` decimals than usual, and ``least`` decimals at the least, zeros too: "9.0%" beside "8.9%"."""

    more: int = 0
    least: int = 0


FEWEST = Decimals()
FROM_FEWEST = tuple(Decimals(more, least) for more in range(MOST_MORE + 1) for least in range(MOST_MORE + 1))
"""What is tried in turn: zeros at the end before one decimal more."""


class Text(Struct, frozen=True):
    """A value as printed, and the number that is read from it; ``number`` is None if the text is none for a story."""

    text: str
    number: Printed | None = None
    decimals: int = 0


def are_apart(told: Text, value: Fraction, figure: Text) -> bool:
    """Whether a value printed as ``told`` cannot be mistaken for a ``figure`` by somebody who rounds either of them.

    It has as many decimals at least, but for zeros. A number in words, or none, is taken for no other.

    >>> tenth, hundredth = Fraction(1, 10), Fraction(1, 100)
    >>> figure, value = Text("48%", Printed(Fraction(48))), Fraction("47.4743")
    >>> are_apart(Text("47.5%", Printed(Fraction("47.5"), tenth), 1), value, figure)
    False
    >>> are_apart(Text("47.47%", Printed(Fraction("47.47"), hundredth), 2), value, figure)
    True
    """
    one, other = told.number, figure.number
    if one is None or other is None or {one.style, other.style} != {Style.DIGITS}:
        return True
    if told.decimals < figure.decimals and one.value != value:
        return False
    coarse, fine = sorted((one, other), key=lambda number: -number.place)
    return _rounded(fine.value, coarse.place) != coarse.value


def _rounded(value: Fraction, place: Fraction) -> Fraction:
    """A value rounded to ``place``, half away from zero."""
    whole = (abs(value) / place * 2 + 1) // 2 * place
    return whole if value >= 0 else -whole
