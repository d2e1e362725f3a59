"""What the better side of a result scored."""

from __future__ import annotations

from checker.precision import Amount, constant


def most(score: Amount) -> Amount | None:
    """The larger side of a result: 3 for "1-3"; None for what is no score of two sides.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> most(amount(Quantity(Kind.SCORE, (Printed(Fraction(1)), Printed(Fraction(3)))))).value
    Fraction(3, 1)
    """
    if score.quantity is None or len(score.quantity.numbers) != 2:
        return None
    return constant(max(number.value for number in score.quantity.numbers))
