"""How many minutes the end of a range of clock times lies behind its beginning."""

from __future__ import annotations

from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant


def clock_gap(times: Moment) -> Amount | None:
    """The minutes from the first time to the last on one day, less than zero where the last is earlier.

    None for what is no range of clock times.

    >>> clock_gap(Stretch(hour=10, minute=0, until=Moment(hour=9, minute=30))).value
    Fraction(-30, 1)
    """
    if not isinstance(times, Stretch) or times.hour is None or times.until.hour is None:
        return None
    start = times.hour * 60 + (times.minute or 0)
    stop = times.until.hour * 60 + (times.until.minute or 0)
    return constant(stop - start, Kind.DURATION, "minute")
