"""A measure in another unit."""

from __future__ import annotations

from fractions import Fraction

from checker.conversion import Scaling, scalings
from checker.model.interval import Interval
from checker.model.quantity import Quantity
from checker.precision import BAND, Amount, measured


def in_unit(amount: Amount, converted: Amount) -> Amount | None:
    """``amount`` in the unit of ``converted``: of what the names of both may mean, that which comes nearest to it.

    One of the two numbers may be rounded more coarsely than it is printed. None where they measure no one thing. A
    difference of temperatures has no zero: a rise of 2C is one of 3.6F, though 2C is 35.6F.

    >>> from checker.model.quantity import Kind, Printed
    >>> from checker.precision import amount
    >>> def measure(number, unit): return amount(Quantity(Kind.MEASURE, (Printed(Fraction(number)),), unit))
    >>> float(in_unit(measure(20, "celsius"), measure(68, "fahrenheit")).value)
    68.0
    """
    given, other = amount.quantity, converted.quantity
    if given is None or other is None:
        return None
    found = [_scaled(given, other, way) for way in _between(given, other, difference=given.difference is True)]
    return min(found, key=lambda each: _distance(each, converted), default=None)


def _between(given: Quantity, other: Quantity, *, difference: bool) -> tuple[Scaling, ...]:
    """The ways from one unit to the other, with what they are counted by, or without where one alone names it."""
    whole = scalings(_whole_unit(given), _whole_unit(other), difference)
    return whole or scalings(given.unit or "", other.unit or "", difference)


def _whole_unit(quantity: Quantity) -> str:
    return f"{quantity.unit} per {quantity.per}" if quantity.per else quantity.unit or ""


def _scaled(given: Quantity, other: Quantity, way: Scaling) -> Amount:
    figure, stated = measured(given), measured(other)
    value = None if figure.value is None else way(figure.value)
    exact, coarse = _through(way, figure.exact), _through(way, figure.rounded)
    reach = ((stated.rounded.length or Fraction(0)) - (stated.exact.length or Fraction(0))) / 2
    either = _hull(coarse, exact.widened(reach))
    return Amount(value, either, either, either, other.kind, other.unit, slack=BAND)


def _through(way: Scaling, interval: Interval) -> Interval:
    return Interval(*(None if end is None else way(end) for end in (interval.low, interval.high)))


def _hull(a: Interval, b: Interval) -> Interval:
    lows, highs = (a.low, b.low), (a.high, b.high)
    return Interval(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )


def _distance(found: Amount, stated: Amount) -> Fraction:
    if found.value is None or stated.value is None:
        return Fraction(0) if found.exact.meets(stated.exact) else Fraction(1)
    return abs(found.value - stated.value)
