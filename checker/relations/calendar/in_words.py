"""A stretch of time as it would be said."""

from __future__ import annotations

from math import ceil, floor

from checker.precision import Amount


def in_words(time: Amount) -> str:
    """What ``elapsed`` gives, in whole units: "6 or 7 days", "about 5 years".

    >>> from checker.model.quantity import Moment
    >>> from checker.precision import constant
    >>> from checker.relations.calendar.elapsed import elapsed
    >>> in_words(elapsed(Moment(2001), Moment(2006), constant(4, unit="year")))
    'about 5 years'
    """
    low, high = time.exact.low or 0, time.exact.high or 0
    unit = time.unit or ""
    if unit == "day" and ceil(low) + 1 == floor(high):
        return f"{ceil(low)} or {floor(high)} days"
    if low == high and time.unit in ("minute", "hour"):
        return f"{float(low):.3g} {_plural(unit, floor(low))}"
    middle = round((low + high) / 2)
    return f"about {middle} {_plural(unit, middle)}" if middle else f"less than a {unit}"


def _plural(unit: str, number: int) -> str:
    if number == 1:
        return unit
    return unit[:-1] + "ies" if unit.endswith("y") and unit != "day" else unit + "s"
