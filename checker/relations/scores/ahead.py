"""Who is ahead in a score."""

from __future__ import annotations

from checker.precision import Amount


def ahead(score: Amount) -> str | None:
    """Which side of a score is ahead, "the first", "the second" or "neither"; None for what is no score.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> ahead(amount(Quantity(Kind.SCORE, (Printed(Fraction(6)), Printed(Fraction(7))))))
    'the second'
    """
    if score.quantity is None or len(score.quantity.numbers) != 2:
        return None
    first, second = (number.value for number in score.quantity.numbers)
    return "neither" if first == second else "the first" if first > second else "the second"
