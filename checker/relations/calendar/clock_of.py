"""A clock time, written in one way."""

from __future__ import annotations

from checker.model.quantity import Moment


def clock_of(time: Moment) -> str | None:
    """The time by the 24-hour clock, without its zone; None for what is no time.

    >>> clock_of(Moment(hour=7, minute=5))
    '07:05'
    """
    return None if time.hour is None else f"{time.hour:02}:{time.minute or 0:02}"
