"""How many minutes one clock time lies after another."""

from __future__ import annotations

from checker.model.quantity import Kind, Moment, Stretch
from checker.precision import Amount, constant


def clock_gap(first: Moment, last: Moment) -> Amount | None:
    """The minutes from the first time to the last on one day, less than zero where the last is earlier.

    Of a range of times, the first end is taken on the left and the other on the right. None for what is no clock time.

    >>> clock_gap(Moment(hour=10, minute=0), Moment(hour=9, minute=30)).value
    Fraction(-30, 1)
    """
    start, stop = _minutes(first), _minutes(last.until if isinstance(last, Stretch) else last)
    return None if start is None or stop is None else constant(stop - start, Kind.DURATION, "minute")


def _minutes(time: Moment) -> int | None:
    return None if time.hour is None else time.hour * 60 + (time.minute or 0)
