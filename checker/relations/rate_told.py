"""What the European Central Bank's rates let a currency be worth that a sentence names."""

from __future__ import annotations

from msgspec.structs import replace

from checker.exchange.reference import called, whole
from checker.model.claim import Word
from checker.model.quantity import Moment
from checker.precision import Amount
from checker.relations.rate_known import rate_known


def rate_told(rate: Amount, currency: Word, story: Moment) -> Amount | None:
    """What one of ``currency`` was worth in that of ``rate`` around the story's date, or ever since 1999.

    None where both are one currency, where the rate says what it is "per", or where the bank does not quote one.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> dollars = amount(Quantity(Kind.MONEY, (Printed(Fraction("1.32")),), "dollar"))
    >>> rate_told(dollars, Word("of", "euro"), Moment()).exact.high < 2
    True
    """
    name = called(currency.text)
    if rate.quantity is None or rate.quantity.per is not None or whole(rate.unit or "")[0] == name:
        return None
    return rate_known(replace(rate, quantity=replace(rate.quantity, per=name)), story)
