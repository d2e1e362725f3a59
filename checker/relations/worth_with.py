"""What an amount of money was worth in a currency at a time at which it was also worth another amount."""

from __future__ import annotations

from functools import cache

from checker.exchange.together import by_quarter
from checker.model.interval import Interval
from checker.precision import DEALING, Amount, turned, unhedged

ANYTHING = Interval(None, None)


def worth_with(amount: Amount, equivalent: Amount, converted: Amount) -> Amount | None:
    """What ``amount``, worth ``equivalent`` too, was worth in ``converted``'s unit: the nearest to what is printed.

    None where the bank does not quote one of the currencies, or where the first two were never worth each other.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(number, unit): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), unit))
    >>> worth_with(money(100, "euro"), money(96, "pound sterling"), money(190, "dollar")).exact.high < 170
    True
    """
    if amount.quantity is None or equivalent.quantity is None or converted.quantity is None:
        return None
    given, second = turned(amount.quantity).rounded, unhedged(equivalent.quantity).rounded
    printed = unhedged(converted.quantity).rounded
    units = [each.unit or "" for each in (amount, equivalent, converted)]
    firsts, thirds, seconds = _rates(*units[:2]), _rates(units[0], units[2]), _rates(*units[1:])
    rate = second / given
    possible = []
    for quarter, first in firsts.items():
        if first.meets(rate) and quarter in thirds and quarter in seconds:
            of_first, of_second = _worth(given, thirds[quarter]), _worth(second, seconds[quarter])
            if of_first.meets(of_second):
                possible.append(of_first.shared(of_second))
    nearest = min((span for span in possible if span != ANYTHING), key=lambda span: _apart(span, printed), default=None)
    if nearest is None or ANYTHING in possible:
        return None
    return Amount(None, nearest, nearest, nearest, converted.kind, converted.unit)


@cache
def _rates(given: str, other: str) -> dict[int, Interval]:
    """The rates around each quarter, as far as dealers' may lie from the bank's; anything, where it quoted none."""
    spans = by_quarter(given, other)
    return {at: ANYTHING if span is None else Interval(*span).stretched(DEALING) for at, span in spans.items()}


def _worth(money: Interval, rate: Interval) -> Interval:
    return ANYTHING if rate is ANYTHING else money * rate


def _apart(first: Interval, second: Interval) -> float:
    """How far two intervals lie apart; nothing where they meet."""
    if first.meets(second) or None in (first.low, first.high, second.low, second.high):
        return 0
    return float(max((first.low or 0) - (second.high or 0), (second.low or 0) - (first.high or 0)))
