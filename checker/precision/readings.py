"""What a printed number may stand for: rounding, hedges, words, and how far rates of exchange move."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from msgspec.structs import replace

from checker.model.interval import Interval
from checker.model.quantity import Hedge, Kind, Printed, Quantity, Style
from checker.precision.amounts import Amount

BAND = Fraction(1, 10)  # how far a fraction in words reaches, as a share of itself
# ... and beside these words: "nearly two thirds" is no 54%, which is nearer to a half.
_REACHES = {Hedge.ABOUT: 2 * BAND, Hedge.NEARLY: Fraction(3, 2) * BAND}
TEN = 10
ROUND_YEARS = 2 * TEN  # "30 years", but not "ten", may be rounded to tens
FIVES = Fraction(5)  # weather bulletins round to these: "105 miles (165 km)"
ROUND_ZEROS = 1000  # a whole number that is a multiple of this may be rounded
UNEVEN = Fraction(1, 20)  # how far "exactly 18 months" may be off, which have no one number of days: of its last place
EXACT = Fraction(1, 200)  # how far "exactly a third", "exactly double" may be off: of itself
# How far two exchange rates of one story may lie apart, beyond rounding: in ninety-nine weeks of a hundred since 1999
# the dollar, the euro, the pound, the yen and the rupee moved by no more, and a story may hold last week's rate.
MOVEMENT = Fraction(4, 100)
# The same in a story three or more of whose conversions keep so near to one rate.
ONE_RATE = Fraction(1, 200)
DEALING = Fraction(3, 100)  # how far a rate may lie from the bank's own of the same days: banks deal at others
TURNED = Fraction(3, 100)  # how far an amount may lie from what is printed where it is turned into another currency
UNQUOTED = Fraction(1, 2)  # how far it may lie from those of another time, where the bank has not quoted it all along


@lru_cache(maxsize=4096)
def amount(quantity: Quantity) -> Amount:
    """What a printed quantity may stand for.

    >>> amount(Quantity(Kind.COUNT, (Printed(Fraction(250)),))).exact
    Interval(low=Fraction(250, 1), high=Fraction(250, 1))
    """
    numbers = quantity.numbers
    if len(numbers) == 1:
        exact, rounded, bounds = _readings(numbers[0], quantity)
        return Amount(numbers[0].value, exact, rounded, bounds, quantity.kind, quantity.unit, quantity)
    parts = [_readings(number, quantity) for number in (numbers[:2])]
    if not parts:
        anything = Interval(None, None)
        return Amount(None, anything, anything, anything, quantity.kind, quantity.unit, quantity)
    exact, rounded, bounds = (hull([part[i] for part in parts]) for i in range(3))
    return Amount(None, exact, rounded, bounds, quantity.kind, quantity.unit, quantity)


@lru_cache(maxsize=4096)
def unhedged(quantity: Quantity) -> Amount:
    """What a printed quantity may stand for where it is given in other units, and so without its hedge.

    "More than $50m (£27m)" turns the $50m into pounds. Of money no more than a tenth is rounded away: it is $1bn that
    "$1bn (£530m)" turns into pounds, or an amount near to it, though half a billion might be printed so.
    """
    figure = amount(replace(quantity, hedge=Hedge.NONE))
    if quantity.kind is not Kind.MONEY:
        return figure
    return _rounded_by(BAND, figure, quantity)


def turned(quantity: Quantity) -> Amount:
    """The same for an amount that is turned into other units, not for what it comes to: "$7bn" in "$7bn (£3.6bn)".

    Who turns it goes by the number that is printed, which is hardly rounded any more: of 76 conversions in news none
    was three per cent off its story's rate for that.
    """
    figure = unhedged(quantity)
    return figure if quantity.kind is not Kind.MONEY else _rounded_by(TURNED, figure, quantity)


def _rounded_by(share: Fraction, figure: Amount, quantity: Quantity) -> Amount:
    """An amount no farther from what is printed than by a share of it."""
    most = hull([_around(number.value, abs(number.value) * share) for number in quantity.numbers])
    return replace(figure, exact=figure.exact.shared(most), rounded=figure.rounded.shared(most))


def measured(quantity: Quantity) -> Amount:
    """What a printed measure may stand for beside the same in another unit: its ``rounded`` reading is a coarser one.

    There a number that ends in zeros is rounded at its last other digit, though by a tenth of itself at most: "30 km
    (20 miles)" is usual, and "100 km (50 miles)" is not.
    """
    figure = unhedged(quantity)
    ends = [_around(number.value, _coarseness(number)) for number in quantity.numbers]
    return replace(figure, rounded=hull([figure.exact, *ends]))


def compared(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Two levels that are set against each other: none is rounded more coarsely than the finer one, or by over a tenth.

    Who writes "33,000, compared with 30,000" has counted the 30,000 in thousands too.
    """
    printed = [level.quantity.numbers[0] for level in (first, second) if level.quantity and level.quantity.numbers]
    finest = min(map(significant_place, printed), default=None)
    return _no_coarser(first, finest), _no_coarser(second, finest)


def as_fine(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Two percentages of which one is printed with decimals: the whole one beside it is as fine.

    Who writes "cut from 5.5% to 5%" tells of 5.0%.
    """
    printed = [level.quantity for level in (first, second) if level.quantity and len(level.quantity.numbers) == 1]
    if len(printed) < 2 or any(one.kind is not Kind.PERCENT or one.hedge is not Hedge.NONE for one in printed):
        return first, second
    place = min(one.numbers[0].place for one in printed)
    return _at_place(first, place), _at_place(second, place)


def _at_place(level: Amount, place: Fraction) -> Amount:
    if level.value is None or level.quantity is None or level.quantity.numbers[0].place <= place:
        return level
    reading = _around(level.value, place / 2)
    return replace(level, exact=reading, rounded=reading, bounds=reading)


def _no_coarser(level: Amount, finest: Fraction | None) -> Amount:
    if finest is None or level.value is None or level.quantity is None or level.quantity.hedge is not Hedge.NONE:
        return level
    place = level.quantity.numbers[0].place
    if level.quantity.kind is Kind.PERCENT and place == 1:
        whole = Interval.point(level.value)  # whole percentages are set against each other as they are printed
        return replace(level, exact=whole, rounded=whole)
    if place > 1 and finest * TEN <= place and abs(level.value) < TEN * place:
        place = place / TEN  # "2 million" beside "1.5 million" is 2.0 million
        return replace(level, exact=_around(level.value, place / 2), rounded=_around(level.value, place / 2))
    if level.rounded is level.exact:
        return level  # nothing in it is coarser
    widest = _around(level.value, min(finest / 2, abs(level.value) * BAND))
    return replace(level, rounded=hull([level.exact, level.rounded.shared(widest)]))


def _coarseness(number: Printed) -> Fraction:
    step = significant_place(number)
    if number.place == 1 and number.value % FIVES == 0:
        step = max(step, FIVES)
    return min(step / 2, abs(number.value) * BAND)


def moved(result: Amount, share: Fraction) -> Amount:
    """A result that may have moved by a share either way, as exchange rates do.

    >>> from checker.precision.amounts import constant
    >>> moved(constant(100), Fraction(1, 10)).exact
    Interval(low=Fraction(90, 1), high=Fraction(110, 1))
    """
    exact = result.exact.stretched(share)
    rounded = exact if result.rounded is result.exact else result.rounded.stretched(share)
    bounds = exact if result.bounds is result.exact else result.bounds.stretched(share)
    reach = (exact.length or Fraction(0)) / 2
    slack = reach / abs(result.value) if result.value else share
    return replace(result, exact=exact, rounded=rounded, bounds=bounds, slack=slack)


def significant_place(number: Printed) -> Fraction:
    """One unit of the last place that is not a trailing zero: 10 for 250, 100,000 for 1.2 million.

    >>> significant_place(Printed(Fraction(5000)))
    Fraction(1000, 1)
    """
    place, value = number.place, number.value
    size = abs(value.numerator)
    if not size:
        return place
    # As whole numbers, which are far quicker than fractions: so many places and so many units in lowest terms.
    units, odd = divmod(size * place.denominator, value.denominator * place.numerator)
    zeros = 1
    while not odd and units % (zeros * TEN) == 0:
        zeros *= TEN
    return place if zeros == 1 else place * zeros


def _readings(number: Printed, quantity: Quantity) -> tuple[Interval, Interval, Interval]:
    """The exact and the rounded reading of one printed number, and its bounds for order."""
    value, unit = number.value, significant_place(number)
    hedge = quantity.hedge
    if number.style is Style.FRACTION and hedge in _REACHES:
        unit = _REACHES[hedge] * abs(value)
    if number.style is Style.VAGUE:
        reading = Interval(value, None)
        return reading, reading, reading
    if hedge is Hedge.EXACTLY and (quantity.kind is Kind.MULTIPLE or number.style is Style.FRACTION):
        reading = _around(value, abs(value) * EXACT)
        return reading, reading, reading
    if quantity.kind is Kind.MULTIPLE and value > 0 and number.style is not Style.FRACTION:  # not "half as many"
        unit = Fraction(0) if number.style is Style.IMPLIED else number.place if value <= TEN else unit
        reading = _factor(value, unit / 2, hedge)  # "ten times" may be nine, and no five
        return reading, reading, reading
    if hedge is Hedge.ABOUT:
        reading = Interval(value - unit, value + unit)
        return reading, reading, reading
    if hedge in (Hedge.NEARLY, Hedge.UNDER, Hedge.UP_TO):
        reading = Interval(value - unit, value)
        return reading, reading, reading if hedge is Hedge.NEARLY else Interval(None, value)
    if hedge in (Hedge.OVER, Hedge.AT_LEAST):
        reading = Interval(value, value + unit)
        return reading, reading, Interval(value, None)
    exact = _around(value, _half_place(number, quantity))
    rounded = exact
    if number.style is Style.DIGITS and value % ROUND_ZEROS == 0 and number.place == 1 and hedge is Hedge.NONE:
        rounded = _around(value, unit / 2)
    if quantity.kind is Kind.DURATION and quantity.unit == "year" and value >= ROUND_YEARS and value % TEN == 0:
        rounded = _around(value, Fraction(TEN, 2))
    return exact, rounded, exact


def _factor(value: Fraction, half: Fraction, hedge: Hedge) -> Interval:
    """What a factor may be: "more than doubled" is two to four times, "more than halved" a quarter to a half."""
    if value < 1:
        return Interval.point(1) / _factor(1 / value, half, hedge)
    reach = max(half, value * BAND)
    match hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return Interval(value, 2 * value)
        case Hedge.NEARLY | Hedge.UNDER | Hedge.UP_TO:
            return Interval(value / 2, value)
        case Hedge.ABOUT:
            return _around(value, max(half, 2 * value * BAND))
    return _around(value, reach)


def _half_place(number: Printed, quantity: Quantity) -> Fraction:
    """How far from the printed number the true one may lie without any hedge."""
    if number.style is Style.FRACTION:
        return abs(number.value) * BAND
    whole_count = quantity.kind in (Kind.COUNT, Kind.ITEMS, Kind.ORDINAL, Kind.SCORE) and number.place == 1
    was_divided = quantity.is_per_so_many  # "70 per 100,000", and rounded
    if (whole_count and not was_divided) or number.style is Style.IMPLIED:
        return Fraction(0)
    if quantity.hedge is Hedge.EXACTLY:
        return number.place * UNEVEN if quantity.unit in ("month", "year") else Fraction(0)
    return number.place / 2


def _around(value: Fraction, reach: Fraction) -> Interval:
    return Interval(value - reach, value + reach) if reach else Interval(value, value)


def hull(parts: Sequence[Interval]) -> Interval:
    """The least interval that has all of some intervals in it."""
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    return Interval(min(lows) if len(lows) == len(parts) else None, max(highs) if len(highs) == len(parts) else None)
