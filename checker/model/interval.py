"""Exact intervals: what a number may be, given how it is printed."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from msgspec import Struct

_NONE, _ONE = Fraction(0), Fraction(1)


class Interval(Struct, frozen=True, gc=False):
    """The numbers from ``low`` to ``high``, ends included; None is an end that does not exist.

    Ends are exact: no float ever enters. The arithmetic is the usual one of interval analysis
    (R. E. Moore, 1966): whatever lies in each operand, the result of the operation lies in the result.

    >>> Interval(Fraction(1), Fraction(2)) + Interval.point(10)
    Interval(low=Fraction(11, 1), high=Fraction(12, 1))
    """

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """The interval that holds one number."""
        return cls(Fraction(value), Fraction(value))

    @property
    def length(self) -> Fraction | None:
        """How far its ends lie apart; None where it has not both."""
        return None if self.low is None or self.high is None else self.high - self.low

    def shared(self, other: Interval) -> Interval:
        """What lies in both, for intervals that meet.

        >>> Interval(Fraction(1), None).shared(Interval(Fraction(0), Fraction(2)))
        Interval(low=Fraction(1, 1), high=Fraction(2, 1))
        """
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return Interval(max(lows, default=None), min(highs, default=None))

    def widened(self, reach: Fraction) -> Interval:
        """The interval with each end moved outwards by the same distance."""
        return self + Interval(-reach, reach)

    def stretched(self, share: Fraction) -> Interval:
        """The interval with each end moved outwards by a share of itself.

        >>> Interval.point(10).stretched(Fraction(1, 10))
        Interval(low=Fraction(9, 1), high=Fraction(11, 1))
        """
        return self * Interval(1 - share, 1 + share)

    def __contains__(self, value: Fraction | int) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    @property
    def holds_zero(self) -> bool:
        """Whether zero lies in it."""
        return (self.low is None or self.low.numerator <= 0) and (self.high is None or self.high.numerator >= 0)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)

    def __neg__(self) -> Interval:
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        low, high, least, most = self.low, self.high, other.low, other.high
        if (low is not None and high is not None and low.numerator > 0) and (
            least is not None and most is not None and least.numerator > 0
        ):
            return Interval(low * least, high * most)  # nearly always, and four times as fast
        if Interval.point(0) in (self, other):
            return Interval.point(0)
        if None in (self.low, self.high, other.low, other.high):
            return _unbounded_product(self, other)
        ends = [
            a * b for a, b in product((self.low, self.high), (other.low, other.high)) if a is not None and b is not None
        ]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; everything where ``other`` holds zero."""
        if other.holds_zero:
            return Interval(None, None)
        return self * Interval(_inverse(other.high), _inverse(other.low))


def _reaches(low: Fraction | None, high: Fraction | None) -> bool:
    """Whether one end is no more than the other, told by whole numbers: four times as fast as by fractions."""
    if low is None or high is None:
        return True
    return low.numerator * high.denominator <= high.numerator * low.denominator


def _plus(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def _inverse(end: Fraction | None) -> Fraction:
    return _NONE if end is None else _ONE / end


def _unbounded_product(a: Interval, b: Interval) -> Interval:
    """A product where some end is missing: bounded on one side only where neither goes below zero."""
    if a.low is None or b.low is None or a.low < 0 or b.low < 0:
        return Interval(None, None)
    return Interval(a.low * b.low, None if a.high is None or b.high is None else a.high * b.high)
