"""How close is close: the one place for rounding, hedges and slack.

Every printed number is an interval, and every comparison of figures in crossfoot is made here. No
other module and no rule holds an epsilon. The policy, which docs/architecture.md gives with reasons:

* A number with decimals, a scale word or a unit stands for half a unit of its last printed place on
  each side. A whole count is exact. A whole number that ends in three zeros or more has a second,
  rounded reading at that place.
* "about" allows one whole unit of the last significant place on each side; "nearly" and "up to" one
  below, "more than" and "at least" one above, and no limit above where order alone is asked.
* A fraction in words is a band of a tenth of itself; so is a factor ("doubled", "three times"), or half a unit of its
  last significant place, if that is more. Hedged, it reaches up to twice itself or down to half.
* Two printed mentions of one fact that are printed to the same place must be equal; printed to
  different places, the finer one must round or be cut to the coarser one.
* A sum or other result must meet the interval of the figure that it is compared with. It is loose
  where the result does not round to that figure and is off by more than 2 %, or where only the rounded
  readings meet.

Rounding intervals are what statcheck (Nuijten et al., 2016) and XBRL Calculations 1.1 use.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from checker.model.claim import Verdict
from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Printed, Quantity, Style

SLACK = Fraction(2, 100)  # how far off a result may be, as a share, and still hold without rounding to it
BAND = Fraction(1, 10)  # how far a fraction in words reaches, as a share of itself
ROUND_ZEROS = 1000  # a whole number that is a multiple of this may be rounded


@dataclass(frozen=True, slots=True)
class Amount:
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


def constant(number: Fraction | int, kind: Kind = Kind.COUNT, unit: str | None = None) -> Amount:
    """A number that is known exactly: a literal in a rule, a length of a list."""
    point = Interval.point(number)
    return Amount(Fraction(number), point, point, point, kind, unit)


def amount(quantity: Quantity) -> Amount:
    """What a printed quantity may stand for.

    >>> amount(Quantity(Kind.COUNT, (Printed(Fraction(250)),))).exact
    Interval(low=Fraction(250, 1), high=Fraction(250, 1))
    """
    numbers = quantity.numbers
    parts = [_readings(number, quantity) for number in (numbers[:2])]
    if not parts:
        anything = Interval(None, None)
        return Amount(None, anything, anything, anything, quantity.kind, quantity.unit, quantity)
    exact, rounded, bounds = (_hull([part[i] for part in parts]) for i in range(3))
    value = numbers[0].value if len(numbers) == 1 else None
    return Amount(value, exact, rounded, bounds, quantity.kind, quantity.unit, quantity)


def significant_place(number: Printed) -> Fraction:
    """One unit of the last place that is not a trailing zero: 10 for 250, 100,000 for 1.2 million.

    >>> significant_place(Printed(Fraction(5000)))
    Fraction(1000, 1)
    """
    place, value = number.place, abs(number.value)
    while value and value % (place * 10) == 0:
        place *= 10
    return place


def equal(a: Amount, b: Amount) -> Verdict:
    """Whether two numbers are the same, as far as they are printed."""
    if a.value is not None and a.value == b.value:
        return Verdict.HOLDS
    if a.quantity and b.quantity and a.value is not None and b.value is not None:
        return _same_mention(a, b)
    if not a.rounded.meets(b.rounded):
        return Verdict.FAILS
    if a.value is None or b.value is None:
        return Verdict.HOLDS if a.exact.meets(b.exact) else Verdict.LOOSE
    off = abs(a.value - b.value)
    near = off <= SLACK * max(abs(a.value), abs(b.value)) or _rounds_to(a, b) or _rounds_to(b, a)
    return Verdict.HOLDS if near and a.exact.meets(b.exact) else Verdict.LOOSE


def at_most(a: Amount, b: Amount) -> Verdict:
    """Whether ``a <= b``. Printed figures are judged as printed; results within their rounding."""
    return _ordered(a, b, strict=False)


def below(a: Amount, b: Amount) -> Verdict:
    """Whether ``a < b``. Printed figures are judged as printed; results within their rounding."""
    return _ordered(a, b, strict=True)


def opposite(verdict: Verdict) -> Verdict:
    """The verdict on the contrary claim."""
    return {Verdict.HOLDS: Verdict.FAILS, Verdict.FAILS: Verdict.HOLDS}.get(verdict, verdict)


def _combine(
    a: Amount,
    b: Amount,
    numbers: Callable[[Fraction, Fraction], Fraction | None],
    intervals: Callable[[Interval, Interval], Interval],
) -> Amount:
    value = None if a.value is None or b.value is None else numbers(a.value, b.value)
    kind, unit = (a.kind, a.unit) if a.unit or not b.unit else (b.kind, b.unit)
    return Amount(
        value, intervals(a.exact, b.exact), intervals(a.rounded, b.rounded), intervals(a.bounds, b.bounds), kind, unit
    )


def _readings(number: Printed, quantity: Quantity) -> tuple[Interval, Interval, Interval]:
    """The exact and the rounded reading of one printed number, and its bounds for order."""
    value, unit = number.value, significant_place(number)
    hedge = quantity.hedge
    if number.style is Style.VAGUE:
        reading = Interval(value, None)
        return reading, reading, reading
    if quantity.kind is Kind.MULTIPLE and value > 0:
        reading = _factor(value, Fraction(0) if number.style is Style.IMPLIED else unit / 2, hedge)
        return reading, reading, reading
    if hedge is Hedge.ABOUT:
        reading = Interval(value - unit, value + unit)
        return reading, reading, reading
    if hedge in (Hedge.NEARLY, Hedge.UNDER, Hedge.UP_TO):
        reading = Interval(value - unit, value)
        return reading, reading, reading if hedge is Hedge.NEARLY else Interval(None, value)
    if hedge in (Hedge.OVER, Hedge.AT_LEAST):
        reading = Interval(value, value + unit)
        return reading, reading, Interval(value, None)
    exact = _around(value, _half_place(number, quantity))
    rounded = exact
    if number.style is Style.DIGITS and value % ROUND_ZEROS == 0 and number.place == 1 and hedge is Hedge.NONE:
        rounded = _around(value, unit / 2)
    return exact, rounded, exact


def _factor(value: Fraction, half: Fraction, hedge: Hedge) -> Interval:
    """What a factor may be: "more than doubled" is two to four times, "more than halved" a quarter to a half."""
    if value < 1:
        return Interval.point(1) / _factor(1 / value, half, hedge)
    reach = max(half, value * BAND)
    match hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return Interval(value, 2 * value)
        case Hedge.NEARLY | Hedge.UNDER | Hedge.UP_TO:
            return Interval(value / 2, value)
        case Hedge.ABOUT:
            return _around(value, max(half, 2 * value * BAND))
    return _around(value, reach)


def _half_place(number: Printed, quantity: Quantity) -> Fraction:
    """How far from the printed number the true one may lie without any hedge."""
    if number.style is Style.FRACTION:
        return abs(number.value) * BAND
    whole_count = quantity.kind in (Kind.COUNT, Kind.ITEMS, Kind.ORDINAL, Kind.SCORE) and number.place == 1
    if whole_count or number.style is Style.IMPLIED or quantity.hedge is Hedge.EXACTLY:
        return Fraction(0)
    return number.place / 2


def _around(value: Fraction, reach: Fraction) -> Interval:
    return Interval(value - reach, value + reach)


def _hull(parts: list[Interval]) -> Interval:
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    return Interval(min(lows) if len(lows) == len(parts) else None, max(highs) if len(highs) == len(parts) else None)


def _same_mention(a: Amount, b: Amount) -> Verdict:
    """Two printed numbers that should be one: equal where printed to one place, else finer against coarser."""
    first, second = _only(a), _only(b)
    if {first.style, second.style} & {Style.FRACTION, Style.VAGUE}:
        return Verdict.HOLDS if a.exact.meets(b.exact) else Verdict.FAILS
    if a.exact.meets(b.exact) and (_hedged(a) or _hedged(b)):
        return Verdict.HOLDS
    fine, coarse = sorted((first, second), key=significant_place)
    place = significant_place(coarse)
    if significant_place(fine) == place:
        return Verdict.FAILS
    rounds = abs(fine.value - coarse.value) * 2 <= place
    cut = coarse.value <= fine.value < coarse.value + place
    if not (rounds or cut):
        return Verdict.FAILS
    return Verdict.HOLDS if coarse.place == place else Verdict.LOOSE


def _only(a: Amount) -> Printed:
    assert a.quantity is not None
    return a.quantity.numbers[0]


def _hedged(a: Amount) -> bool:
    return a.quantity is not None and a.quantity.hedge not in (Hedge.NONE, Hedge.EXACTLY)


def _rounds_to(result: Amount, stated: Amount) -> bool:
    """Whether a result, rounded to the place of a printed figure, is that figure."""
    if stated.quantity is None or len(stated.quantity.numbers) != 1 or result.value is None:
        return False
    number = stated.quantity.numbers[0]
    return abs(result.value - number.value) * 2 <= number.place


def _ordered(a: Amount, b: Amount, *, strict: bool) -> Verdict:
    if a.value is not None and b.value is not None:
        if a.value < b.value or (a.value == b.value and not strict):
            return Verdict.HOLDS
        if a.quantity and b.quantity and not (_hedged(a) or _hedged(b)):
            return Verdict.FAILS
    low, high = a.bounds.low, b.bounds.high
    if low is None or high is None or low < high or (low == high and not strict):
        return Verdict.HOLDS if a.value is None or b.value is None else Verdict.LOOSE
    return Verdict.FAILS
