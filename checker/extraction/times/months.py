"""Months that stand without a day: "May 2024", "January to March 2023", "in February"."""

from __future__ import annotations

from checker.extraction.times import impossible
from checker.extraction.times.calendar import joins, lower_at, month_at, past_name, word_set, year_at
from checker.model.quantity import Moment
from checker.model.words import Words

_DOUBTFUL = word_set("doubtful_months")
_BEFORE = word_set("before_month")
_AND = ("and", "or", "to")


def at(words: Words, i: int) -> tuple[Moment, Moment | None, int] | None:
    """The month at token ``i``, the month that a range ends in, and the token after; None for none."""
    month = month_at(words, i)
    if month is None:
        return None
    stop = past_name(words, i)
    last = month_at(words, stop + 1) if joins(words, stop) else None
    if last is not None:
        year, stop = _year(words, past_name(words, stop + 1))
        return Moment(year, month), Moment(year, last), stop
    year, end = _year(words, stop)
    if year is None and not _alone(words, i, stop):
        return None
    return Moment(year, month), None, end


def _year(words: Words, stop: int) -> tuple[int | None, int]:
    between = lower_at(words, stop) in (",", "of")
    year = year_at(words, stop + between) or impossible.year_behind(words, stop + between)
    return (year, stop + between + 1) if year else (None, stop)


def _alone(words: Words, i: int, stop: int) -> bool:
    """Whether a month's word is a month though nothing of a date stands with it."""
    before = lower_at(words, i - 1)
    if before in _BEFORE or (before in _AND and month_at(words, i - 2) is not None):
        return True
    if lower_at(words, stop) in _AND and month_at(words, stop + 1) is not None:
        return True
    if words.lower[i] in _DOUBTFUL or words.texts[i].islower():
        return False
    following = words.texts[stop] if stop < len(words) and before != "the" else ""
    return not following[:1].isupper()
