"""What the European Central Bank's rates let a printed rate of exchange be."""

from __future__ import annotations

from msgspec.structs import replace

from checker.exchange.reference import reference
from checker.model.interval import Interval
from checker.model.quantity import Moment
from checker.precision import DEALING, UNQUOTED, Amount, moved
from checker.relations.worth import day


def rate_known(rate: Amount, story: Moment) -> Amount | None:
    """What one of the currency that a rate is "per" was worth around the story's date, or ever since 1999.

    None where the bank does not quote one of the currencies.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> printed = Quantity(Kind.MONEY, (Printed(Fraction("1.32")),), "euro", per="dollar")
    >>> rate_known(amount(printed), Moment()).exact.meets(Interval.point(Fraction("1.32")))
    False
    """
    per = rate.quantity.per if rate.quantity else None
    found = reference(per or "", rate.unit or "", day(story))
    if found is None:
        return None
    span = Interval(found.span.low, found.span.high)
    known = replace(rate, value=None, exact=span, rounded=span, bounds=span, quantity=None)
    return moved(known, DEALING if found.sure else UNQUOTED)
