"""How many of the period of one rate make that of another."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval
from checker.precision import Amount

# Of the longer period and the shorter one: how many, and the fewest and the most that a rate may be reckoned for: of
# days those on which people work, and of a year's those of school, with a twentieth for rounding;
# of weeks those without holidays.
PERIODS: dict[tuple[str, str], tuple[Fraction | int, Fraction | int, Fraction | int]] = {
    ("year", "month"): (12, 12, 12),
    ("year", "quarter"): (4, 4, 4),
    ("year", "week"): (52, 46, 53),
    ("year", "day"): (365, 180, 385),
    ("month", "day"): (30, 19, 33),
    ("month", "week"): (Fraction(13, 3), 4, Fraction(9, 2)),
    ("week", "day"): (7, Fraction(19, 4), Fraction(22, 3)),
    ("day", "hour"): (24, 5, 25),
    ("hour", "minute"): (60, 60, 60),
    ("minute", "second"): (60, 60, 60),
}


def periods_in(longer: Amount, shorter: Amount) -> Amount | None:
    """How often the period of one rate holds that of another: 12 for "a year" and "a month"; None for other periods.

    >>> from checker.model.quantity import Kind, Printed, Quantity
    >>> from checker.precision import amount
    >>> rates = [amount(Quantity(Kind.COUNT, (Printed(Fraction(1)),), per=per)) for per in ("year", "month")]
    >>> periods_in(*rates).value
    Fraction(12, 1)
    """
    return times_in(*((rate.quantity and rate.quantity.per) or "" for rate in (longer, shorter)))


def times_in(longer: str, shorter: str) -> Amount | None:
    """The same for the names of the periods."""
    times = PERIODS.get((longer, shorter))
    if times is None:
        return None
    value, fewest, most = (Fraction(number) for number in times)
    span = Interval(fewest, most)
    return Amount(value, span, span, span)
