"""The largest figure of a list."""

from __future__ import annotations

from fractions import Fraction

from checker.precision import Amount


def largest(parts: tuple[Amount, ...]) -> Amount | None:
    """The part with the largest printed number; None where one has none.

    >>> from checker.precision import constant
    >>> largest((constant(5), constant(7))).value
    Fraction(7, 1)
    """
    if any(part.value is None for part in parts):
        return None
    return max(parts, key=lambda part: part.value or Fraction(0))
