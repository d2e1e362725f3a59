"""How many figures a role holds."""

from __future__ import annotations

from checker.model.quantity import Moment
from checker.precision import Amount, constant


def count(parts: tuple[Amount | Moment, ...]) -> Amount:
    """The length of a list of figures or dates.

    >>> count((constant(5), constant(7))).value
    Fraction(2, 1)
    """
    return constant(len(parts))
