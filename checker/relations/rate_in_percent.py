"""A rate per so many in percent."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.model.quantity import Kind
from checker.precision import Amount, constant
from checker.relations.per_head import per_head

_HUNDRED = constant(Fraction(100))


def rate_in_percent(rate: Amount) -> Amount | None:
    """The rate for a hundred of the population: "12 per 1,000" is 1.2%; None for what is no such rate.

    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> rate_in_percent(amount(Quantity(Kind.COUNT, (Printed(Fraction(12)),), per="1,000"))).value
    Fraction(6, 5)
    """
    share = per_head(rate)
    return None if share is None else replace(share * _HUNDRED, kind=Kind.RATIO, unit=None, quantity=None)
