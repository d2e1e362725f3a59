"""Whether a duration misses the time between two dates by one slip of the hand: a digit changed, or two swapped."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from checker.model.quantity import Moment, Printed, Quantity
from checker.precision import amount
from checker.precision.misprints import misprints
from checker.precision.moment_slips import moments_meant
from checker.relations.elapsed import elapsed

_PARTS = {"year": 12, "hour": 60}  # of the unit that a duration may go on with: "six years and nine months"
_IN_YEARS = {"year": 1, "decade": 10, "century": 100}


def fits(first: Moment, last: Moment, span: Quantity) -> bool:
    """Whether a duration is the time between two dates."""
    said = amount(span)
    actual = elapsed(first, last, said)
    return actual is not None and actual.exact.meets(said.exact)


def fits_or_slips(first: Moment, last: Moment, span: Quantity) -> bool:
    """Whether a duration is the time between two dates, or would be if one of the three had no slip in it.

    >>> from checker.model.quantity import Kind
    >>> years = Quantity(Kind.DURATION, (Printed(Fraction(31)),), "year")
    >>> fits_or_slips(Moment(1999), Moment(2012), years), fits_or_slips(Moment(1999), Moment(2004), years)
    (True, False)
    """
    if fits(first, last, span) or any(_agree(first, last, meant) for meant in _spans_meant(span)):
        return True
    ends = [(meant, last) for meant in moments_meant(first)] + [(first, meant) for meant in moments_meant(last)]
    return any(_agree(*pair, span) for pair in ends)


def _agree(first: Moment, last: Moment, span: Quantity) -> bool:
    """Whether they fit, and where years alone are told, to the year: a year either way would let in most numbers."""
    unit = _IN_YEARS.get(span.unit or "")
    if unit and first.month is None and last.month is None and first.year is not None and last.year is not None:
        return last.year - first.year == unit * span.numbers[0].value
    return fits(first, last, span)


def _spans_meant(span: Quantity) -> Iterator[Quantity]:
    printed = span.numbers[0]
    whole, parts = int(printed.value), _PARTS.get(span.unit or "", 1)
    rest = (printed.value - whole) * parts
    values = [other + printed.value - whole for other in misprints(whole)]
    if rest and rest.denominator == 1:
        values += [whole + Fraction(other, parts) for other in misprints(int(rest)) if other < parts]
    yield from (replace(span, numbers=(Printed(value, printed.place, printed.style),)) for value in values)
