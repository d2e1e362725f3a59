"""Relations of numbers as they are printed, and of lists of them."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce

from msgspec.structs import replace

from checker.conversion import scalings
from checker.model.claim import Word
from checker.model.quantity import Hedge, Kind, Moment
from checker.precision import Amount, amount, constant, directed, unhedged


def count(parts: tuple[Amount | Moment, ...]) -> Amount:
    """The length of a list of figures or dates.

    >>> count((constant(5), constant(7))).value
    Fraction(2, 1)
    """
    return constant(len(parts))


def first(span: Amount) -> Amount | None:
    """The first printed end of a range; None for what is no range."""
    return _end(span, 0)


def largest(parts: tuple[Amount, ...]) -> Amount | None:
    """The part with the largest printed number; None where one has none.

    >>> largest((constant(5), constant(7))).value
    Fraction(7, 1)
    """
    if any(part.value is None for part in parts):
        return None
    return max(parts, key=lambda part: part.value or Fraction(0))


def last(span: Amount) -> Amount | None:
    """The last printed end of a range; None for what is no range."""
    return _end(span, 1)


def _end(span: Amount, place: int) -> Amount | None:
    if span.quantity is None or not span.quantity.is_range:
        return None
    return amount(replace(span.quantity, hedge=Hedge.NONE, numbers=(span.quantity.numbers[place],)))


def parts_in(larger: Amount, smaller: Amount) -> Amount | None:
    """How many units of ``smaller`` make one of ``larger``, one of its own; None where they do not measure one thing.

    >>> parts_in(constant(5, unit="foot"), constant(10, unit="inch")).value
    Fraction(12, 1)
    """
    if larger.unit == smaller.unit:
        return constant(1)
    ways = scalings(larger.unit or "", smaller.unit or "")
    return constant(ways[0].factor, smaller.kind, smaller.unit) if ways else None


def printed(figure: Amount) -> Amount | None:
    """The figure as it is printed, its hedge left out: in "more than $50m (£27m)" the £27m is what $50m comes to.

    >>> printed(constant(27)) is None  # no figure
    True
    """
    return None if figure.quantity is None else unhedged(figure.quantity)


def spelled_printed(figure: str) -> str:
    """The figure."""
    return figure


def signed(change: Amount, verb: Word) -> Amount | None:
    """``change``, negative after a verb of falling; None where the verb has no direction."""
    if not verb.direction:
        return None
    return directed(change, up=verb.direction > 0)


def spelled_signed(change: str, verb: str) -> str:
    """The change as it is printed."""
    return change


def signed_like(change: Amount, verb: Word, actual: Amount) -> Amount | None:
    """``change`` signed by its verb; by ``actual`` where the verb only judges: a loss that improves shrinks.

    >>> signed_like(constant(5), Word("verb", "improved", 0), constant(-4)).value
    Fraction(-5, 1)
    """
    if not verb.direction and actual.value is None:
        return None
    up = verb.direction > 0 if verb.direction else actual.value is not None and actual.value >= 0
    return directed(change, up=up)


def spelled_signed_like(change: str, verb: str, actual: str) -> str:
    """The change as it is printed."""
    return change


def sum(parts: tuple[Amount, ...]) -> Amount:
    """All parts added up; k parts slacken the sum by k half units, as interval arithmetic has it."""
    return reduce(lambda a, b: a + b, parts)


def spelled_sum(parts: list[str]) -> str:
    """``160 + 90``."""
    return " + ".join(parts)


def units(span: Amount) -> Amount | None:
    """The printed number of a duration, taken as whole: "five years" is five times one year; None for a range.

    What is no duration is as it is.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> units(amount(Quantity(Kind.DURATION, (Printed(Fraction(5)),), "year"))).exact
    Interval(low=Fraction(5, 1), high=Fraction(5, 1))
    """
    if span.kind is not Kind.DURATION:
        return span
    return None if span.value is None else constant(span.value)


def spelled_units(span: str) -> str:
    """The duration as it is printed."""
    return span
