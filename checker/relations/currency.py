"""The currency of an amount of money."""

from __future__ import annotations

from checker.exchange.reference import whole
from checker.precision import Amount


def currency(amount: Amount) -> str | None:
    """The name of the currency; None of what has no unit.

    >>> from checker.precision import constant
    >>> currency(constant(5, unit="penny"))
    'pound sterling'
    """
    return whole(amount.unit)[0] if amount.unit else None
