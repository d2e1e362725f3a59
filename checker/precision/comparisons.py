"""Comparisons of numbers, as far as they are printed."""

from __future__ import annotations

from fractions import Fraction

from checker.model.claim import Verdict
from checker.model.quantity import Hedge, Kind, Printed, Quantity, Style
from checker.precision.amounts import SLACK, Amount
from checker.precision.readings import BAND, significant_place

SMALL_COUNT = 100  # smaller whole counts are not rounded
OPEN = Fraction(5, 4)  # "fewer than 50" is a number for which nobody would rather write "fewer than 40"


def equal(a: Amount, b: Amount) -> Verdict:
    """Whether two numbers are the same, as far as they are printed."""
    if a.value is not None and a.value == b.value:
        return Verdict.HOLDS
    if a.quantity and b.quantity and a.value is not None and b.value is not None:
        return _same_mention(a, b)
    if _is_within_bound(a, b) or _is_within_bound(b, a):
        return Verdict.HOLDS
    if not a.rounded.meets(b.rounded):
        return Verdict.FAILS
    if a.value is None or b.value is None:
        return Verdict.HOLDS if a.exact.meets(b.exact) else Verdict.LOOSE
    close = _is_near(a, b, max(a.slack, b.slack)) and a.exact.meets(b.exact)
    return Verdict.HOLDS if close else Verdict.LOOSE


def _is_within_bound(result: Amount, stated: Amount) -> bool:
    """Whether a result lies shortly on the open side of a bound: of "at least 61 hurt" 38 women and 26 men are told."""
    if stated.quantity is None or stated.value is None or result.value is None or result.value <= 0:
        return False
    match stated.quantity.hedge:
        case Hedge.AT_LEAST:
            return stated.value <= result.value <= OPEN * stated.value
        case Hedge.UP_TO:
            return result.value <= stated.value <= OPEN * result.value
    return False


def near(a: Amount, b: Amount) -> bool:
    """Whether two numbers agree, or a result is a range, without the slack that a result may have."""
    return a.value is None or b.value is None or _is_near(a, b, SLACK)


def _is_near(a: Amount, b: Amount, slack: Fraction) -> bool:
    assert a.value is not None
    assert b.value is not None
    off = abs(a.value - b.value)
    return off <= slack * max(abs(a.value), abs(b.value)) or _rounds_to(a, b) or _rounds_to(b, a)


def at_most(a: Amount, b: Amount) -> Verdict:
    """Whether ``a <= b``. Printed figures are judged as printed; results within their rounding."""
    return _ordered(a, b, strict=False)


def below(a: Amount, b: Amount) -> Verdict:
    """Whether ``a < b``. Printed figures are judged as printed; results within their rounding."""
    return _ordered(a, b, strict=True)


def opposite(verdict: Verdict) -> Verdict:
    """The verdict on the contrary claim."""
    return {Verdict.HOLDS: Verdict.FAILS, Verdict.FAILS: Verdict.HOLDS}.get(verdict, verdict)


def _same_mention(a: Amount, b: Amount) -> Verdict:
    """Two printed numbers that should be one: equal where printed to one place, else finer against coarser."""
    assert a.quantity is not None
    assert b.quantity is not None
    first, second = a.quantity.numbers[0], b.quantity.numbers[0]
    if {first.style, second.style} & {Style.FRACTION, Style.VAGUE}:
        return Verdict.HOLDS if a.exact.meets(b.exact) else Verdict.FAILS
    if (_hedged(a) or _hedged(b)) and _breaks_hedge(a, b):
        return Verdict.FAILS
    if a.exact.meets(b.exact) and (_hedged(a) or _hedged(b)):
        return Verdict.HOLDS
    return as_rounded(a.quantity, b.quantity)


def as_rounded(a: Quantity, b: Quantity) -> Verdict:
    """Whether one of two printed numbers, neither a fraction nor vague, is the other, rounded or cut."""
    first, second = a.numbers[0], b.numbers[0]
    fine, coarse, place, other = first, second, significant_place(second), significant_place(first)
    if other == place or _is_small_count(a, b):
        return Verdict.FAILS
    if other > place:
        fine, coarse, place = second, first, other
    rounds = abs(fine.value - coarse.value) * 2 <= place
    cut = coarse.value <= fine.value < coarse.value + place
    if not (rounds or cut):
        return Verdict.FAILS
    if coarse.place == place:
        return Verdict.HOLDS
    return Verdict.LOOSE if abs(fine.value - coarse.value) <= BAND * coarse.value else Verdict.FAILS


def _breaks_hedge(a: Amount, b: Amount) -> bool:
    """Whether one number is hedged and the other, printed as finely, lies on the wrong side or a whole unit off.

    "More than 300" is neither 298 nor 400, "about 300" not 400, "nearly 300" not 302.
    """
    hedged, plain = (a, b) if _hedged(a) else (b, a)
    if _hedged(plain) or significant_place(_only(plain)) > significant_place(_only(hedged)) or plain.value is None:
        return False
    low, high = hedged.exact.low, hedged.exact.high
    return (low is not None and plain.value <= low) or (high is not None and plain.value >= high)


def _is_small_count(a: Quantity, b: Quantity) -> bool:
    """Whether both count less than a hundred things, which nobody rounds without saying so: 20 is not 19."""
    numbers = (a.numbers[0], b.numbers[0])
    return a.kind is b.kind is Kind.COUNT and all(each.place == 1 and each.value < SMALL_COUNT for each in numbers)


def _only(a: Amount) -> Printed:
    assert a.quantity is not None
    return a.quantity.numbers[0]


def _hedged(a: Amount) -> bool:
    return a.quantity is not None and a.quantity.is_hedged


def _rounds_to(result: Amount, stated: Amount) -> bool:
    """Whether a result, rounded to the place of a printed figure, is that figure."""
    if stated.quantity is None or len(stated.quantity.numbers) != 1 or result.value is None:
        return False
    number = stated.quantity.numbers[0]
    return abs(result.value - number.value) * 2 <= number.place


def _near(end: Fraction | None, limit: Fraction) -> Fraction:
    """An end of what a figure stands for; the limit where a hedge leaves it open."""
    return limit if end is None else end


def _ordered(a: Amount, b: Amount, *, strict: bool) -> Verdict:
    if a.value is not None and b.value is not None:
        if a.value < b.value or (a.value == b.value and not strict):
            return Verdict.HOLDS
        if a.quantity and b.quantity and not (_hedged(a) or _hedged(b)):
            return Verdict.FAILS
    low, high = a.bounds.low, b.bounds.high
    if a.value is not None and b.value is not None:
        low, high = _near(low, a.value / OPEN), _near(high, b.value * OPEN)
    if low is None or high is None or low < high or (low == high and not strict):
        return Verdict.HOLDS if a.value is None or b.value is None else Verdict.LOOSE
    return Verdict.FAILS
