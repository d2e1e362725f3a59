"""What an amount of money was worth in another currency in the years that a story without a date may be of."""

from __future__ import annotations

from checker.exchange.reference import in_story_years
from checker.model.interval import Interval
from checker.model.quantity import Moment
from checker.precision import DEALING, Amount, moved, turned


def worth_in_years(amount: Amount, converted: Amount, since: Moment, beside: Moment) -> Amount | None:
    """What ``amount`` was worth in ``converted``'s unit from the year of ``since`` to soon after it and ``beside``.

    None where the bank does not quote one of the currencies, or not yet.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(number, unit): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), unit))
    >>> worth_in_years(money(40, "dollar"), money(30, "pound sterling"), Moment(2003), Moment(2004)).exact.low > 18
    True
    """
    figure = turned(amount.quantity) if amount.quantity else None
    if figure is None or since.year is None or beside.year is None:
        return None
    found = in_story_years(amount.unit or "", converted.unit or "", since.year, beside.year)
    if found is None:
        return None
    rates = Interval(found.low, found.high)
    spans = (figure.exact * rates, figure.rounded * rates, figure.bounds * rates)
    return moved(Amount(None, *spans, converted.kind, converted.unit), DEALING)
