"""What the last end of a range ought to be where it is told again in another unit."""

from __future__ import annotations

from checker.model.quantity import Kind
from checker.precision import Amount
from checker.relations.conversions.at_rate import at_rate
from checker.relations.conversions.in_unit import in_unit
from checker.relations.numbers.first import first
from checker.relations.numbers.last import last


def upper_again(span: Amount, again: Amount) -> Amount | None:
    """The last end of ``span`` in the unit of ``again``; of money at the rate that the first ends show.

    None for what is no range.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(unit, *ends): return amount(Quantity(Kind.MONEY, tuple(Printed(Fraction(end)) for end in ends), unit))
    >>> upper_again(money("dollar", 30, 40), money("euro", 15, 19)).value
    Fraction(20, 1)
    """
    below, above, given, other = first(span), first(again), last(span), last(again)
    if below is None or above is None or given is None or other is None:
        return None
    return at_rate(given, other, (below,), (above,)) if span.kind is Kind.MONEY else in_unit(given, other)
