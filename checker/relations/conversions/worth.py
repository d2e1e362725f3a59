"""What an amount of money was worth in another currency at the European Central Bank's rates."""

from __future__ import annotations

from datetime import date

from checker.exchange.reference import reference
from checker.model.interval import Interval
from checker.model.quantity import Moment
from checker.precision import DEALING, UNQUOTED, Amount, moved, turned


def worth(amount: Amount, converted: Amount, story: Moment) -> Amount | None:
    """What ``amount`` was worth in the unit of ``converted`` around the story's date, or ever since 1999.

    None where the bank does not quote one of the currencies.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(number, unit): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), unit))
    >>> worth(money(40, "dollar"), money(21, "pound sterling"), Moment(2004, 5, 3)).exact.meets(Interval.point(22))
    True
    """
    figure = turned(amount.quantity) if amount.quantity else None
    found = reference(amount.unit or "", converted.unit or "", day(story))
    if figure is None or found is None:
        return None
    low, high = found.span
    rates = Interval(low, high)
    value = None if figure.value is None or not found.dated else figure.value * (low + high) / 2
    result = Amount(
        value, figure.exact * rates, figure.rounded * rates, figure.bounds * rates, converted.kind, converted.unit
    )
    return moved(result, DEALING if found.sure else UNQUOTED)


def day(story: Moment) -> date | None:
    """The day of a whole date."""
    if story.year is None or story.month is None or story.day is None:
        return None
    return date(story.year, story.month, story.day)
