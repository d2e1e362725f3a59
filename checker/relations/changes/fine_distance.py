"""How far two percentages are apart, beside a step that is told more finely than in whole points."""

from __future__ import annotations

from checker.model.quantity import Style
from checker.precision import Amount, as_fine
from checker.relations.changes.distance import distance


def fine_distance(first: Amount, second: Amount, step: Amount) -> Amount | None:
    """``distance``, where a step in basis points, decimals or fractions makes a whole percentage as fine as the other.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def percent(value, place): return amount(Quantity(Kind.PERCENT, (Printed(Fraction(value), Fraction(place)),)))
    >>> step = amount(Quantity(Kind.POINTS, (Printed(Fraction("0.25"), Fraction("0.01")),)))
    >>> fine_distance(percent("5.5", "0.1"), percent(5, 1), step).exact
    Interval(low=Fraction(2, 5), high=Fraction(3, 5))
    """
    numbers = step.quantity.numbers if step.quantity else ()
    fine = step.unit == "basis point" or any(n.place < 1 or n.style is Style.FRACTION for n in numbers)
    return distance(*as_fine(first, second)) if fine else distance(first, second)


def spelled(first: str, second: str, step: str) -> str:
    """``from 5.5% to 5%``."""
    del step
    return f"from {first} to {second}"
