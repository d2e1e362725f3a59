"""How many games the winner of a match lost."""

from __future__ import annotations

from checker.precision import Amount, constant


def games_lost(sets: tuple[Amount, ...]) -> Amount | None:
    """The games of the other side in all the sets of a match, the winner's first; None for what are no scores.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def score(a, b): return amount(Quantity(Kind.SCORE, (Printed(Fraction(a)), Printed(Fraction(b)))))
    >>> games_lost((score(6, 4), score(6, 2))).value
    Fraction(6, 1)
    """
    lost = [
        one.quantity.numbers[-1].value for one in sets if one.quantity is not None and len(one.quantity.numbers) == 2
    ]
    return constant(sum(lost)) if lost and len(lost) == len(sets) else None
