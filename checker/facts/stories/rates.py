"""Conversions of money as rates of exchange."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from checker.exchange.rates import whole
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.precision import MOVEMENT, Amount, unhedged

Currencies: TypeAlias = tuple[str, str]


class Rate(Struct, frozen=True):
    """A conversion with its currencies in alphabetical order, and what one of the first comes to."""

    given: Figure
    other: Figure
    span: Interval

    @property
    def key(self) -> tuple[int, int]:
        """The places of both figures."""
        return self.given.start, self.other.start

    @property
    def units(self) -> Currencies:
        """The currencies."""
        return currency(self.given), currency(self.other)


def currency(figure: Figure) -> str:
    """The currency of a figure: pounds, of pence."""
    return whole(figure.quantity.unit or "")[0]


def rate(given: Figure, other: Figure) -> Interval | None:
    """What one of the unit of ``given`` comes to in that of ``other``; None if one of the two may be zero."""
    return quotient(unhedged(given.quantity), unhedged(other.quantity))


def quotient(given: Amount, other: Amount) -> Interval | None:
    """What one of the first amount comes to in the other; None if one of the two may be zero."""
    return None if 0 in given.rounded or 0 in other.rounded else other.rounded / given.rounded


def agree(first: Interval, second: Interval) -> bool:
    """Whether two rates lie as close as rates of one story do."""
    return first.stretched(MOVEMENT).meets(second)
