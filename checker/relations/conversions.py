"""Relations of units and currencies."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from msgspec.structs import replace

from checker.conversion import Scaling, meanings, scalings
from checker.exchange.rates import reference, whole
from checker.model.interval import Interval
from checker.model.quantity import Kind, Moment, Quantity
from checker.precision import (
    BAND,
    DEALING,
    MOVEMENT,
    ONE_RATE,
    UNQUOTED,
    Amount,
    constant,
    hull,
    measured,
    moved,
    turned,
    unhedged,
)
from checker.relations.numbers import first, last

SEVERAL = 3  # conversions that show the one rate by which a story goes
HUNDREDTHS = frozenset(("cent", "penny", "basis point"))
_SCALED = (Kind.MEASURE, Kind.DURATION)


def at_rate(
    amount: Amount, converted: Amount, base: tuple[Amount, ...], equivalent: tuple[Amount, ...]
) -> Amount | None:
    """``amount * equivalent / base`` in the unit of ``converted``, as far as exchange rates move within a story.

    The rate is that of the first of ``base``. Where three are given they keep to one rate, and the amount must do so
    too, but for rounding. None where the base may be nothing.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(number, unit): return amount(Quantity(Kind.MONEY, (Printed(Fraction(number)),), unit))
    >>> at_rate(money(40, "dollar"), money(2100, "penny"), (money(10, "dollar"),), (money(5, "pound sterling"),)).value
    Fraction(2000, 1)
    """
    given, first, other = amount.quantity, base[0].quantity, equivalent[0].quantity
    if given is None or first is None or other is None:
        return None
    at_one = len(base) >= SEVERAL
    of, below, above = _read(given, at_one), _read(first, at_one), _whole(unhedged(other))
    if 0 in below.rounded:
        return None
    share = whole(converted.unit or "")[1]
    result = of * above / below
    if share != 1:
        result /= constant(share)
    return moved(replace(result, kind=converted.kind, unit=converted.unit), ONE_RATE if at_one else MOVEMENT)


def _read(money: Quantity, at_one: bool) -> Amount:
    """A sum that is turned: as printed where the rate is known, else 3 % off."""
    return _whole(unhedged(money) if at_one else turned(money))


def _whole(money: Amount) -> Amount:
    """Pence as pounds."""
    share = whole(money.unit or "")[1]
    return money if share == 1 else money * constant(share)


def spelled_at_rate(amount: str, converted: str, base: list[str], equivalent: list[str]) -> str:
    """``$40m × £5m ÷ $10m``, of several pairs the first."""
    del converted
    return f"{amount} × {equivalent[0]} ÷ {base[0]}"


def in_unit(amount: Amount, converted: Amount) -> Amount | None:
    """``amount`` in the unit of ``converted``: of what the names of both may mean, that which comes nearest to it.

    One of the two numbers may be rounded more coarsely than it is printed. None where they measure no one thing. A
    difference of temperatures has no zero: a rise of 2C is one of 3.6F, though 2C is 35.6F.

    >>> from checker.model.quantity import Kind, Printed
    >>> from checker.precision import amount
    >>> def measure(number, unit): return amount(Quantity(Kind.MEASURE, (Printed(Fraction(number)),), unit))
    >>> float(in_unit(measure(20, "celsius"), measure(68, "fahrenheit")).value)
    68.0
    """
    given, other = amount.quantity, converted.quantity
    if given is None or other is None:
        return None
    found = [_scaled(given, other, way) for way in _between(given, other, difference=given.difference is True)]
    return min(found, key=lambda each: _distance(each, converted), default=None)


def _between(given: Quantity, other: Quantity, *, difference: bool) -> tuple[Scaling, ...]:
    """The ways from one unit to the other, with what they are counted by, or without where one alone names it."""
    whole = scalings(_whole_unit(given), _whole_unit(other), difference)
    return whole or scalings(given.unit or "", other.unit or "", difference)


def _whole_unit(quantity: Quantity) -> str:
    return f"{quantity.unit} per {quantity.per}" if quantity.per else quantity.unit or ""


def _scaled(given: Quantity, other: Quantity, way: Scaling) -> Amount:
    figure, stated = measured(given), measured(other)
    value = None if figure.value is None else way(figure.value)
    exact, coarse = _through(way, figure.exact), _through(way, figure.rounded)
    reach = ((stated.rounded.length or Fraction(0)) - (stated.exact.length or Fraction(0))) / 2
    either = hull((coarse, exact.widened(reach)))
    return Amount(value, either, either, either, other.kind, other.unit, slack=BAND)


def _through(way: Scaling, interval: Interval) -> Interval:
    return Interval(*(None if end is None else way(end) for end in (interval.low, interval.high)))


def _distance(found: Amount, stated: Amount) -> Fraction:
    if found.value is None or stated.value is None:
        return Fraction(0) if found.exact.meets(stated.exact) else Fraction(1)
    return abs(found.value - stated.value)


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
    scaled = _as_part(part, whole)
    if scaled is not None:
        return scaled
    if part.unit not in HUNDREDTHS or whole.unit in HUNDREDTHS:
        return part
    return _times(part, whole, Fraction(1, 100))


def _as_part(part: Amount, whole: Amount) -> Amount | None:
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


def spelled_in_unit_of(part: str, whole: str) -> str:
    """The part as it is printed."""
    return part


def lower_again(span: Amount, again: Amount) -> Amount | None:
    """The first end of ``span`` in the unit of ``again``; of money the first end of ``again``, which sets the rate.

    None for what is no range.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> def miles(*ends): return amount(Quantity(Kind.MEASURE, tuple(Printed(Fraction(end)) for end in ends), "mile"))
    >>> lower_again(miles(10, 15), miles(10, 15)).value
    Fraction(10, 1)
    """
    given, other = first(span), first(again)
    if given is None or other is None or span.kind is Kind.MONEY:
        return other
    return in_unit(given, other)


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


def upper_again(span: Amount, again: Amount) -> Amount | None:
    """The last end of ``span`` in the unit of ``again``; of money at the rate that the first ends show.

    None for what is no range.

    >>> from fractions import Fraction
    >>> from checker.model.quantity import Printed, Quantity
    >>> from checker.precision import amount
    >>> def money(unit, *ends): return amount(Quantity(Kind.MONEY, tuple(Printed(Fraction(end)) for end in ends), unit))
    >>> upper_again(money("dollar", 30, 40), money("euro", 15, 19)).value
    Fraction(20, 1)
    """
    below, above, given, other = first(span), first(again), last(span), last(again)
    if below is None or above is None or given is None or other is None:
        return None
    return at_rate(given, other, (below,), (above,)) if span.kind is Kind.MONEY else in_unit(given, other)


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
