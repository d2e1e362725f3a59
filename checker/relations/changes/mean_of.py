"""What a total is on average for each of so many."""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import Amount, constant
from checker.relations.conversions.in_unit_of import in_unit_of
from checker.relations.numbers.units import units


def mean_of(total: Amount, number: Amount, mean: Amount) -> Amount | None:
    """``total`` by ``number``, in the unit of ``mean``, which may round or cut it to whole things.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount, constant
    >>> mean = amount(Quantity(Kind.COUNT, (Printed(Fraction(41)),)))
    >>> mean_of(constant(1490), constant(36), mean).exact.meets(mean.exact)
    True
    """
    one, many = in_unit_of(mean, total), units(number)
    if many is None or one.value is None or not mean.value:
        return None
    found = total / many
    whole = mean.kind is Kind.COUNT and mean.value.denominator == 1 and found.value is not None
    if found.value is not None and whole and abs(found.value - mean.value) < 1:
        return replace(found, exact=_hull(found.exact, mean.exact), rounded=_hull(found.rounded, mean.rounded))
    return replace(found * constant(mean.value / one.value), kind=mean.kind, unit=mean.unit)


def _hull(one: Interval, other: Interval) -> Interval:
    lows, highs = (one.low, other.low), (one.high, other.high)
    low = None if None in lows else min(low for low in lows if low is not None)
    return Interval(low, None if None in highs else max(high for high in highs if high is not None))


def spelled(total: str, number: str, mean: str) -> str:
    """``1,490 ÷ 36``; a sum in brackets."""
    del mean
    return f"({total}) ÷ {number}" if " + " in total else f"{total} ÷ {number}"
