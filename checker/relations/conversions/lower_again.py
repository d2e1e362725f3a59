"""What the first end of a range ought to be where it is told again in another unit."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount
from checker.relations.conversions.in_unit import in_unit
from checker.relations.numbers.first import first


def lower_again(span: Amount, again: Amount) -> Amount | None:
    """The first end of ``span`` in the unit of ``again``; of money the first end of ``again``, which sets the rate.

    None for what is no range.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> def miles(*ends): return amount(Quantity(Kind.MEASURE, tuple(Printed(Fraction(end)) for end in ends), "mile"))
    >>> lower_again(miles(10, 15), miles(10, 15)).value
    Fraction(10, 1)
    """
    given, other = first(span), first(again)
    if given is None or other is None or span.kind is Kind.MONEY:
        return other
    return in_unit(given, other)
