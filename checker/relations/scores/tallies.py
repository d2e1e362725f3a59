"""How much several results hold together."""

from __future__ import annotations

from checker.precision import Amount, constant


def tallies(scores: tuple[Amount, ...]) -> Amount | None:
    """Both sides of all results added up: five goals for "2-1" and "1-1"; None for what are no scores.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def score(a, b): return amount(Quantity(Kind.SCORE, (Printed(Fraction(a)), Printed(Fraction(b)))))
    >>> tallies((score(2, 1), score(1, 1))).value
    Fraction(5, 1)
    """
    sides = [one.quantity.numbers for one in scores if one.quantity is not None and len(one.quantity.numbers) > 1]
    return constant(sum(number.value for side in sides for number in side)) if len(sides) == len(scores) else None
