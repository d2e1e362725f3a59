"""Who won a match, by its sets."""

from __future__ import annotations

from checker.precision import Amount, constant


def sets_ahead(last: Amount, earlier: tuple[Amount, ...]) -> Amount | None:
    """How many sets more than the other side the one has who took the last of them; None for what are no scores.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def score(a, b): return amount(Quantity(Kind.SCORE, (Printed(Fraction(a)), Printed(Fraction(b)))))
    >>> sets_ahead(score(6, 2), (score(6, 4), score(3, 6))).value
    Fraction(1, 1)
    """
    sides = [
        one.quantity.numbers[0].value > one.quantity.numbers[1].value
        for one in (*earlier, last)
        if one.quantity is not None and len(one.quantity.numbers) == 2
    ]
    if len(sides) <= len(earlier):
        return None
    return constant(2 * sides.count(sides[-1]) - len(sides))
