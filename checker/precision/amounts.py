"""A number to calculate with."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from checker.model.interval import Interval
from checker.model.quantity import Kind, Quantity

SLACK = Fraction(2, 100)  # how far off a result may be, as a share, and still hold without rounding to it


class Amount(Struct, frozen=True):
    """A number to calculate with: what is printed, and what the printing lets it be.

    ``value`` is the printed number, or what the printed numbers give; None for a range. ``exact`` and
    ``rounded`` are its two readings, the first inside the second. ``bounds`` is the widest that the
    words allow when only order is asked: "at least 20" has no upper end there. ``quantity`` is the
    figure that was printed, None for a result. ``kind`` and ``unit`` say how to print it, ``signed``
    whether a plus is printed as well.
    """

    value: Fraction | None
    exact: Interval
    rounded: Interval
    bounds: Interval
    kind: Kind = Kind.COUNT
    unit: str | None = None
    quantity: Quantity | None = None
    signed: bool = False
    slack: Fraction = SLACK  # how far off it may be, as a share, and still hold without rounding to the other side

    def __add__(self, other: Amount) -> Amount:
        return _combine(self, other, operator.add, operator.add)

    def __sub__(self, other: Amount) -> Amount:
        return _combine(self, other, operator.sub, operator.sub)

    def __mul__(self, other: Amount) -> Amount:
        return _combine(self, other, operator.mul, operator.mul)

    def __truediv__(self, other: Amount) -> Amount:
        return _combine(self, other, lambda a, b: a / b if b else None, operator.truediv)

    def __neg__(self) -> Amount:
        value = None if self.value is None else -self.value
        return Amount(value, -self.exact, -self.rounded, -self.bounds, self.kind, self.unit)


def directed(change: Amount, *, up: bool) -> Amount:
    """A stated change with its sign; it stays as printed, to be rounded to whichever way it went."""
    if up or change.quantity is None:
        return replace(change if up else -change, signed=True)
    fallen = tuple(replace(number, value=-number.value) for number in change.quantity.numbers)
    return replace(-change, signed=True, quantity=replace(change.quantity, numbers=fallen))


def constant(number: Fraction | int, kind: Kind = Kind.COUNT, unit: str | None = None) -> Amount:
    """A number that is known exactly: a literal in a rule, a length of a list."""
    point = Interval.point(number)
    return Amount(Fraction(number), point, point, point, kind, unit)


def _combine(
    a: Amount,
    b: Amount,
    numbers: Callable[[Fraction, Fraction], Fraction | None],
    intervals: Callable[[Interval, Interval], Interval],
) -> Amount:
    value = None if a.value is None or b.value is None else numbers(a.value, b.value)
    kind, unit = (a.kind, a.unit) if a.unit or not b.unit else (b.kind, b.unit)
    return Amount(value, *each_reading(a, b, intervals), kind, unit)


def each_reading(
    a: Amount, b: Amount, made: Callable[[Interval, Interval], Interval]
) -> tuple[Interval, Interval, Interval]:
    """What two amounts make in each of their readings: mostly all three are one, and it is worked out once.

    >>> each_reading(constant(1), constant(2), operator.add)[2]
    Interval(low=Fraction(3, 1), high=Fraction(3, 1))
    """
    exact = made(a.exact, b.exact)
    rounded = exact if a.rounded is a.exact and b.rounded is b.exact else made(a.rounded, b.rounded)
    bounds = exact if a.bounds is a.exact and b.bounds is b.exact else made(a.bounds, b.bounds)
    return exact, rounded, bounds
