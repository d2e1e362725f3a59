"""What words of a rise or fall say of the higher of two numbers."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount


def more_or_behind(higher: Amount) -> str:
    """How the higher number stands to the lower one: "more than", of places "behind": ninth is behind third.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> [more_or_behind(amount(Quantity(kind, (Printed(Fraction(9)),)))) for kind in (Kind.COUNT, Kind.ORDINAL)]
    ['more than', 'behind']
    """
    return "behind" if higher.kind is Kind.ORDINAL else "more than"
