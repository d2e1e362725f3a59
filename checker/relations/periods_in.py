"""How many of the period of one rate make that of another."""

from __future__ import annotations

from checker.precision import Amount, constant

PERIODS = {
    ("year", "month"): 12,
    ("year", "quarter"): 4,
    ("year", "week"): 52,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}


def periods_in(longer: Amount, shorter: Amount) -> Amount | None:
    """How often the period of one rate holds that of another: 12 for "a year" and "a month"; None for working days.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> rates = [amount(Quantity(Kind.COUNT, (Printed(Fraction(1)),), per=per)) for per in ("year", "month")]
    >>> periods_in(*rates).value
    Fraction(12, 1)
    """
    pers = [(rate.quantity and rate.quantity.per) or "" for rate in (longer, shorter)]
    times = PERIODS.get((pers[0], pers[1]))
    return None if times is None else constant(times)
