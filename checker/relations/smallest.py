"""The smallest figure of a list."""

from __future__ import annotations

from fractions import Fraction

from checker.precision import Amount


def smallest(parts: tuple[Amount, ...]) -> Amount | None:
    """The part with the smallest printed number; None where one has none.

    >>> from checker.precision import constant
    >>> smallest((constant(5), constant(7))).value
    Fraction(5, 1)
    """
    if any(part.value is None for part in parts):
        return None
    return min(parts, key=lambda part: part.value or Fraction(0))
