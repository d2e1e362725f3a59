"""Why a result cannot have come of one on the way."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.precision import Amount

_SIDES = 2


def way_fault(stage: Amount, made: Amount, result: Amount) -> str | None:
    """Why one or both sides cannot have made so much from a stage to a result; "no fault" where they can.

    Which side is named first is left open. None for what is no score.

    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def told(*sides): return amount(Quantity(Kind.SCORE, tuple(Printed(Fraction(side)) for side in sides)))
    >>> way_fault(told(2, 0), told(3), told(3, 2)), way_fault(told(31, 28), told(20, 12), told(48, 43))
    ('no fault', 'no fault')
    >>> way_fault(told(2, 0), told(4), told(3, 2))
    'other numbers were made between'
    """
    first, more, last = (_numbers(each) for each in (stage, made, result))
    if not len(first) == len(last) == _SIDES or len(more) > _SIDES:
        return None
    gained = [[after - before for before, after in zip(first, end, strict=True)] for end in (last, last[::-1])]
    possible = [gain for gain in gained if min(gain) >= 0]
    if not possible:
        return "the sides had more before"
    if any(more[0] in gain if len(more) == 1 else sorted(more) == sorted(gain) for gain in possible):
        return "no fault"
    return "other numbers were made between"


def _numbers(told: Amount) -> Sequence[Fraction]:
    return [number.value for number in told.quantity.numbers] if told.quantity is not None else []
