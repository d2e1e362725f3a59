"""Numbers, dates, times and counts as short texts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Context, Decimal
from fractions import Fraction

from checker.model.claim import Verdict
from checker.model.quantity import Kind, Moment, Quantity

_DIGITS = Context(prec=12)  # of a number that is not whole
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


_VERDICTS = (
    (Verdict.HOLDS, "passed"),
    (Verdict.LOOSE, "passed by rounding"),
    (Verdict.UNKNOWN, "left open"),
    (Verdict.FAILS, "failed"),
)
_ONE_SLIP = " (one slip can fail several)"


def value(quantity: Quantity) -> str:
    """What a quantity says: "3,200,000,000", "20 to 30", "6-4", "Mon 2024-05-06", "08:30".

    >>> from checker.model.quantity import Printed
    >>> value(Quantity(Kind.MONEY, (Printed(Fraction(3_200_000_000)),), unit="dollar"))
    '3,200,000,000'
    """
    if quantity.moment is not None:
        return " to ".join(moment(one) for one in (quantity.moment, quantity.until) if one is not None)
    between = "-" if quantity.kind is Kind.SCORE else " to "
    return between.join(_number(printed.value) for printed in quantity.numbers)


def _number(number: Fraction) -> str:
    whole = Decimal(number.numerator)
    return f"{whole if number.denominator == 1 else _DIGITS.divide(whole, Decimal(number.denominator)):,f}"


def moment(one: Moment) -> str:
    """As much of a date and a time as there is, as ISO 8601 has it, with "--" for a year that is missing.

    >>> moment(Moment(month=5, day=6, weekday=0))
    'Mon --05-06'
    """
    parts = [] if one.weekday is None else [_WEEKDAYS[one.weekday]]
    if one.year is not None or one.month is not None or one.day is not None:
        parts.append(_day(one))
    if one.hour is not None:
        parts.append(f"{one.hour:02}:{one.minute or 0:02}")
    return " ".join(parts)


def _day(one: Moment) -> str:
    if one.decade:
        return f"{one.year}s"
    year = "-" if one.year is None else f"{one.year:04}"
    month = "" if one.month is None and one.day is None else f"-{one.month or 0:02}".replace("-00", "-")
    return year + month + (f"-{one.day:02}" if one.day is not None else "")


def counted(number: int, noun: str) -> str:
    """A number of things that have a regular plural.

    >>> counted(1, "claim"), counted(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def read(sums: Mapping[str, int], rules: Collection[int] = ()) -> str:
    """How many figures were read, how many checks of them were made, and how these came out.

    ``rules`` are how many were on: of articles in several folders, each with its configuration, different numbers.

    >>> read({"figure": 3, "holds": 0, "fails": 1}, {33})
    '3 figures read, 1 check by 33 rules: 1 failed'
    """
    checks = sum(sums.get(verdict, 0) for verdict, _ in _VERDICTS)
    verdicts = ", ".join(f"{sums[verdict]:,} {word}" for verdict, word in _VERDICTS if sums.get(verdict))
    told = f"{counted(sums.get('figure', 0), 'figure')} read, {counted(checks, 'check')}{_by(rules)}"
    return told + (f": {verdicts}" if verdicts else "") + (_ONE_SLIP if sums.get(Verdict.FAILS, 0) > 1 else "")


def _by(rules: Collection[int]) -> str:
    if not rules:
        return ""
    fewest = f"{min(rules):,} to " if len(set(rules)) > 1 else ""
    return f" by {fewest}{counted(max(rules), 'rule')}"
