"""An ordinal whose letters belong to another number."""

from __future__ import annotations

from checker.precision import Amount

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def ordinal_fault(nth: Amount) -> str | None:
    """Why no ordinal is printed like that, as a clause; "no fault" where it is. None where no letters are printed.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> ordinal_fault(amount(Quantity(Kind.ORDINAL, (Printed(Fraction(22)),), ending="th")))
    '22 ends in "nd"'
    """
    if nth.quantity is None or nth.value is None or not nth.quantity.ending:
        return None
    number = int(nth.value)
    right = ending(number)
    return "no fault" if right == nth.quantity.ending else f'{number:,} ends in "{right}"'


def ending(number: int) -> str:
    """The letters that are printed after an ordinal.

    >>> ending(22), ending(112)
    ('nd', 'th')
    """
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
