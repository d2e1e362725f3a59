"""Dates: days, months, weekdays, years, decades and quarters."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from checker.extraction.lexemes import is_plural
from checker.extraction.spans import Found
from checker.extraction.times import periods, slips, years
from checker.extraction.times.calendar import (
    MONTHS,
    WEEKDAYS,
    day_at,
    dotted_at,
    joins,
    lower_at,
    month_at,
    past_name,
    starts,
    weekday_at,
    word_set,
    year_at,
)
from checker.model.quantity import Kind, Moment, Quantity
from checker.model.words import Words

STARTS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | periods.NAMED.keys() | frozenset(periods.QUARTERS) | periods.APOSTROPHES
)
_DAY_PARTS = word_set("day_parts")
_WEEK, _LEAST_MONTH = 7, 28  # days
_DOUBTFUL_DAYS = word_set("doubtful_weekdays")
_BEFORE_NAMED, _AFTER_NAMED = word_set("before_named_day"), word_set("after_named_day")
_AFTER_DAY = word_set("after_day")
_CURRENCY = frozenset("$£€¥")
_LAST_DAY = 31


class _Dated(NamedTuple):
    moment: Moment
    until: Moment | None
    stop: int


def find(words: Words) -> list[Found]:
    """The dates of a sentence, in order; a weekday and its date are one.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "on Monday, 4 May 2024"
    >>> [(f.first, f.stop, f.quantity.moment) for f in find(tokenize(text, 0, len(text)))]
    [(1, 6, Moment(year=2024, month=5, day=4, weekday=0, hour=None, minute=None, decade=False, zone=None))]
    """
    found: list[Found] = []
    stop = 0
    for i in starts(words, STARTS):
        hit = _at(words, i) if i >= stop else None
        if hit:
            found.append(hit)
            stop = hit.stop
    return found


def _at(words: Words, i: int) -> Found | None:
    quarter = periods.quarter(words, i)
    if quarter:
        return quarter
    dated = _with_weekday(words, i) if weekday_at(words, i) is not None else _full(words, i)
    if dated:
        return _found(i, *dated)
    loose = periods.month(words, i) or years.at(words, i)
    return _found(i, *loose) if loose else None


def _found(first: int, moment: Moment, until: Moment | None, stop: int) -> Found:
    return Found(first, stop, Quantity(Kind.DATE, moment=moment, until=until))


def _with_weekday(words: Words, i: int) -> _Dated | None:
    """A weekday, with its date if that follows: "Monday, 4 May", "Monday (May 4)", "Tuesday the 14th".

    Of "Monday 3 to Friday 7 May" and "Monday 3 and Friday 7 May" the first day has its month from the last.
    """
    weekday = weekday_at(words, i)
    j = past_name(words, i)
    if lower_at(words, j) in _DAY_PARTS:
        j += 1
    whole = _week(words, i, j)
    if whole:
        return whole
    k = _past_marks(words, j)
    date = _full(words, k)
    if date and date.moment.day:
        closed = lower_at(words, date.stop) == ")" and lower_at(words, j) == "("
        return date._replace(moment=replace(date.moment, weekday=weekday), stop=date.stop + closed)
    day = day_at(words, k)
    last = _with_weekday(words, k + 2) if day and joins(words, k + 1) and weekday_at(words, k + 2) is not None else None
    if last and not last.until and last.moment.month and day and day < (last.moment.day or 0):
        return _Dated(replace(last.moment, day=day, weekday=weekday), last.moment, last.stop)
    listed = _listed(words, k, day)
    if listed is not None:
        return _Dated(replace(listed, day=day, weekday=weekday), None, k + 1)
    if day and lower_at(words, k - 1) == "the" and lower_at(words, k)[-1].isalpha():
        return _Dated(Moment(day=day, weekday=weekday), None, k + 1)
    return None if _is_name(words, i) else _Dated(Moment(weekday=weekday), None, past_name(words, i))


def _listed(words: Words, k: int, day: int | None) -> Moment | None:
    """The next of the days with weekdays that day ``k`` is listed with, if a month is told of them in the end."""
    following = k + 1 + (lower_at(words, k + 1) == ",")
    following += lower_at(words, following) in ("and", "&")
    if day is None or following == k + 1 or weekday_at(words, following) is None:
        return None
    last = _with_weekday(words, following)
    one = last is not None and last.until is None and last.moment.month is not None
    return last.moment if last is not None and one and day < (last.moment.day or 0) else None


def _week(words: Words, i: int, j: int) -> _Dated | None:
    """ "Monday to Friday, 5 to 9 May": each end of the one range is that of the other, within a week."""
    both = lower_at(words, j) in ("and", "&")
    other = weekday_at(words, j + 1) if both or joins(words, j) or lower_at(words, j) == "through" else None
    if other is None:
        return None
    k = _past_marks(words, past_name(words, j + 1))
    date = _full(words, k)
    if date is None or date.moment.weekday is not None:
        return None
    if date.until is None:  # "Friday and Saturday, 5 and 6 May": the first day is the first weekday
        listed = both and lower_at(words, date.stop) in ("and", "&") and day_at(words, date.stop + 1)
        return date._replace(moment=replace(date.moment, weekday=weekday_at(words, i))) if listed else None
    closed = lower_at(words, date.stop) == ")" and lower_at(words, k - 1) == "("
    stop = date.stop + closed
    if both or not _is_within_week(date.moment, date.until):
        return _Dated(date.moment, date.until, stop)
    return _Dated(replace(date.moment, weekday=weekday_at(words, i)), replace(date.until, weekday=other), stop)


def _is_within_week(first: Moment, last: Moment) -> bool:
    if first.day is None or last.day is None or first.month is None or last.month is None:
        return False
    months = (last.year or 0) * 12 + last.month - (first.year or last.year or 0) * 12 - first.month
    return last.day - first.day + _LEAST_MONTH * months < _WEEK if months else last.day - first.day < _WEEK


def _past_marks(words: Words, j: int) -> int:
    """The token after what may part a weekday from its date, two at most."""
    k = j
    while k < j + 2 and lower_at(words, k) in (",", "(", "the", "on"):
        k += 1
    return k


def _is_name(words: Words, i: int) -> bool:
    if words.lower[i] in _DOUBTFUL_DAYS:
        return (lower_at(words, i - 1), lower_at(words, i + 1)) != ("(", ")")  # "Ireland v Wales (Sat)"
    before, after = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in _BEFORE_NAMED and words.texts[i - 1][0].isupper():
        return True
    return after in _AFTER_NAMED and words.texts[i + 1][0].isupper()


def _full(words: Words, i: int) -> _Dated | None:
    """A date with a day in it, and a weekday in brackets after it."""
    if not 0 <= i < len(words) or lower_at(words, i - 1) in _CURRENCY:
        return None
    date = _ranged(words, i, _day_month) or _ranged(words, i, _month_day) or _iso(words, i) or _slashed(words, i)
    date = date or _dotted(words, i)
    if date is None:
        return None
    bracketed = lower_at(words, date.stop) == "(" and lower_at(words, date.stop + 2) == ")"
    weekday = weekday_at(words, date.stop + 1) if bracketed else None
    if weekday is None:
        return date
    return date._replace(moment=replace(date.moment, weekday=weekday), stop=date.stop + 3)


def _ranged(words: Words, i: int, read: Callable[[Words, int], _Dated | None]) -> _Dated | None:
    """A date as ``read`` reads it, and the other end of its range, if one follows in the same form."""
    first = read(words, i)
    if first is None or first.until or not joins(words, first.stop):
        return first
    other = read(words, first.stop + 1)
    if other is None or other.until:
        return first
    return _Dated(first.moment, other.moment, other.stop)


def _day_month(words: Words, i: int) -> _Dated | None:
    """ "4 May 2024", "the 24th of February", "4-6 May"."""
    day = day_at(words, i) or slips.late_day(words, i)
    if day is None:
        return None
    k, last = i + 1, None
    if _spans(words, i) and (day_at(words, i + 2) or slips.late_day(words, i + 2)):
        k, last = i + 3, day_at(words, i + 2) or slips.late_day(words, i + 2)
    if lower_at(words, k) == "of":
        k += 1
    month = month_at(words, k)
    if month is None:
        return None
    year, stop = _year_behind(words, past_name(words, k))
    if not (year or max(day, last or 0) <= _LAST_DAY or slips.opens_day(words, i, stop)):
        return None
    return _Dated(Moment(year, month, day), Moment(year, month, last) if last else None, stop)


def _spans(words: Words, i: int) -> bool:
    """Whether the day at ``i`` opens a span of days: "4-6", "4/5", "from 4 to 6", "between 4 and 6"."""
    joint = lower_at(words, i + 1)
    between = joint == "and" and lower_at(words, i - 1) == "between"
    return joins(words, i + 1) or between or (joint == "/" and _glued(words, i, 3))


def _month_day(words: Words, i: int) -> _Dated | None:
    """ "May 4, 2024", "Feb. 24", "May 4-6"."""
    month = month_at(words, i)
    if month is None:
        return None
    k = past_name(words, i)
    day = day_at(words, k) or slips.late_day(words, k)
    if day is None or _counts(words, i, k) or not (day <= _LAST_DAY or _is_sure(words, i, k)):
        return None
    last = day_at(words, k + 2) if joins(words, k + 1) and month_at(words, k + 3) is None else None
    if last and last < day and is_plural(lower_at(words, k + 3)):
        last = None  # "pleaded guilty on Nov. 30 to 12 charges"
    year, stop = _year_behind(words, k + 3 if last else k + 1)
    return _Dated(Moment(year, month, day), Moment(year, month, last) if last else None, stop)


def _is_sure(words: Words, month: int, k: int) -> bool:
    """Whether a number over 31 after a month is a day: "on March 39". "May 68" and "June 98" are years."""
    if lower_at(words, k + 1) == "," and year_at(words, k + 2):
        return True
    return not words.lower[k].isdecimal() or (lower_at(words, month - 1) == "on" and slips.closes_date(words, k + 1))


def _counts(words: Words, month: int, k: int) -> bool:
    """Whether the number at ``k`` after a month counts something: "In May 12 people", "May 3.5%"."""
    following = lower_at(words, k + 1)
    if following in ("%", "percent", "per", "pc", "million", "billion", "bn", "m", "years"):
        return following != "per" or lower_at(words, k + 2) == "cent"
    if lower_at(words, month - 1) not in ("in", "during") or not words.lower[k].isdigit():
        return False
    return following.isalpha() and words.texts[k + 1].islower() and following not in _AFTER_DAY


def _year_behind(words: Words, stop: int) -> tuple[int | None, int]:
    comma = lower_at(words, stop) == ","
    year = year_at(words, stop + comma) or slips.far_year_behind(words, stop + comma)
    if year is None or (comma and years.counted(words, stop + 2)):
        return None, stop
    return year, stop + comma + 1


def _iso(words: Words, i: int) -> _Dated | None:
    """ "2024-05-04", whatever its month and day."""
    year = year_at(words, i)
    month, day = lower_at(words, i + 2), lower_at(words, i + 4)
    if year is None or lower_at(words, i + 1) != "-" or lower_at(words, i + 3) != "-":
        return None
    if not (len(month) == len(day) == 2 and month.isdecimal() and day.isdecimal() and _glued(words, i, 5)):
        return None
    return _Dated(Moment(year, int(month), int(day)), None, i + 5)


def _slashed(words: Words, i: int) -> _Dated | None:
    """ "31/05/2024": month and day are known only if one of them is over 12."""
    year = year_at(words, i + 4)
    first, second = day_at(words, i), day_at(words, i + 2)
    if not (year and first and second and lower_at(words, i + 1) == lower_at(words, i + 3) in ("/", ".")):
        return None
    if not _glued(words, i, 5):
        return None
    if first > 12 >= second:
        return _Dated(Moment(year, second, first), None, i + 5)
    if second > 12 >= first:
        return _Dated(Moment(year, first, second), None, i + 5)
    same = first if first == second and first <= 12 else None
    return _Dated(Moment(year, same, same), None, i + 5)


def _dotted(words: Words, i: int) -> _Dated | None:
    """ "31.5.2024": the day, the month and the year."""
    found = dotted_at(words, i)
    return _Dated(Moment(found[2], found[1], found[0]), None, i + 1) if found else None


def _glued(words: Words, i: int, length: int) -> bool:
    return i + length <= len(words) and all(words.glued(j) for j in range(i, i + length - 1))
