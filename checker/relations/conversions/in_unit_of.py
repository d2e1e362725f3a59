"""A sum in cents or pence, a move in basis points or a speed, in the whole unit of another figure."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from checker.conversion import meanings, scalings
from checker.model.interval import Interval
from checker.model.quantity import Kind
from checker.precision import Amount

HUNDREDTHS = frozenset(("cent", "penny", "basis point"))
_SCALED = (Kind.MEASURE, Kind.DURATION)


def in_unit_of(part: Amount, whole: Amount) -> Amount:
    """``part`` as it is, or a hundredth of it where it is in cents, pence or basis points and ``whole`` is not.

    A measure in another unit of what ``whole`` measures is turned into that: kilograms into tonnes.
    Of a speed it is what one of its units of time makes: 45 miles for 45 miles per hour, where ``whole`` is in miles.

    >>> from checker.precision import constant
    >>> in_unit_of(constant(45, Kind.MONEY, "cent"), constant(44, Kind.MONEY, "dollar")).value
    Fraction(9, 20)
    >>> in_unit_of(constant(45, Kind.MEASURE, "mile per hour"), constant(90, Kind.MEASURE, "mile")).unit
    'mile'
    """
    speed = bool(whole.unit) and (part.unit or "").startswith(f"{whole.unit} per ")
    loose = part.unit not in (None, whole.unit) and whole.unit in meanings(part.unit or "")  # "nine degrees" of 25C
    if speed or loose:
        return replace(part, unit=whole.unit)
    scaled = _scaled(part, whole)
    if scaled is not None:
        return scaled
    if part.unit not in HUNDREDTHS or whole.unit in HUNDREDTHS:
        return part
    return _times(part, whole, Fraction(1, 100))


def _scaled(part: Amount, whole: Amount) -> Amount | None:
    """A measure or a length of time in another unit of one dimension, None where that is none."""
    if part.kind is not whole.kind or part.kind not in _SCALED or not part.unit or not whole.unit:
        return None
    ways = scalings(part.unit, whole.unit, difference=True) if part.unit != whole.unit else ()
    return _times(part, whole, ways[0].factor) if ways else None


def _times(part: Amount, whole: Amount, factor: Fraction) -> Amount:
    by = Interval.point(factor)
    value = None if part.value is None else part.value * factor
    exact, rounded, bounds = (each * by for each in (part.exact, part.rounded, part.bounds))
    return Amount(value, exact, rounded, bounds, whole.kind, whole.unit)


def spelled(part: str, whole: str) -> str:
    """The part as it is printed."""
    return part
