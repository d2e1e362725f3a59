"""When the exchange rates are of that an amount is held against."""

from __future__ import annotations

from checker.exchange.reference import reference
from checker.model.quantity import Moment
from checker.precision import Amount
from checker.relations.conversions.worth import day


def rates_of(amount: Amount, converted: Amount, story: Moment) -> str | None:
    """ "around 3 May 2004", or "since 1999" where the story has no date or the rates do not reach it.

    None where the bank does not quote one of the currencies.

    >>> from checker.precision import constant
    >>> rates_of(constant(1, unit="dollar"), constant(2, unit="euro"), Moment(2004, 5, 3))
    'around 3 May 2004'
    """
    at = day(story)
    found = reference(amount.unit or "", converted.unit or "", at)
    if found is None:
        return None
    return f"around {at.day} {at:%B %Y}" if at and found.dated else "since 1999"
