"""How many votes a result holds."""

from __future__ import annotations

from checker.precision import Amount, constant


def tally(score: Amount) -> Amount | None:
    """Both sides of a result added up: 13 votes for "8-5"; None for what is no score.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> tally(amount(Quantity(Kind.SCORE, (Printed(Fraction(8)), Printed(Fraction(5)))))).value
    Fraction(13, 1)
    """
    if score.quantity is None or len(score.quantity.numbers) != 2:
        return None
    return constant(sum(number.value for number in score.quantity.numbers))
