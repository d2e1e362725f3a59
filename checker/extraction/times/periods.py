"""Months without a day, quarters, decades, and days listed with one month."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.spans import Found
from checker.extraction.times import slips
from checker.extraction.times.calendar import (
    DASHES,
    MONTHS,
    day_at,
    joins,
    lower_at,
    month_at,
    past_name,
    word_set,
    year_at,
)
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Moment, Printed, Quantity, Style
from checker.model.words import Words

_DOUBTFUL = word_set("doubtful_months")
_BEFORE_MONTH = word_set("before_month")
_LINKS = ("and", "or", "to")
_ORDINALS: dict[str, int] = load("calendar")["quarters"]
_ABBREVIATED = {f"q{number}": number for number in range(1, 5)}
_QUARTER_DIGITS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
QUARTERS = _ORDINALS.keys() | _ABBREVIATED.keys()
NAMED: dict[str, int] = load("calendar")["decades"]
APOSTROPHES = frozenset("'’‘")
_DECADE_ENDINGS = ("s", "'s", "’s")
_BEFORE_DECADE = ("the", "late", "early")
_MONTHS = frozenset(MONTHS)
_DAY_JOINS = frozenset(("and", "&", "or"))
_AFTER_DAY = word_set("after_day")


def month(words: Words, i: int) -> tuple[Moment, Moment | None, int] | None:
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
    if year is None and not _is_alone(words, i, stop):
        return None
    return Moment(year, month), None, end


def _year(words: Words, stop: int) -> tuple[int | None, int]:
    between = lower_at(words, stop) in (",", "of")
    year = year_at(words, stop + between) or slips.far_year_behind(words, stop + between)
    return (year, stop + between + 1) if year else (None, stop)


def _is_alone(words: Words, i: int, stop: int) -> bool:
    """Whether a month's word is a month though nothing of a date stands with it."""
    before = lower_at(words, i - 1)
    if before in _BEFORE_MONTH or (before in _LINKS and month_at(words, i - 2) is not None):
        return True
    if lower_at(words, stop) in _LINKS and month_at(words, stop + 1) is not None:
        return True
    if words.lower[i] in _DOUBTFUL or words.texts[i].islower():
        return False
    following = words.texts[stop] if stop < len(words) and before != "the" else ""
    return not following[:1].isupper()


def quarter(words: Words, i: int) -> Found | None:
    """The quarter at token ``i`` with its year, if that follows: kind DATE, unit "quarter", its number."""
    token = words.lower[i]
    number, stop = _ABBREVIATED.get(token), i + 1
    style = Style.DIGITS
    if number is None:
        number = _ORDINALS.get(token) or _QUARTER_DIGITS.get(token)
        style = Style.WORDS if token in _ORDINALS else Style.DIGITS
        stop += lower_at(words, stop) in DASHES
        if number is None or lower_at(words, stop) != "quarter":
            return None
        stop += 1
    behind = stop + (lower_at(words, stop) in ("of", ",", "fiscal"))
    year = year_at(words, behind)
    printed = Printed(Fraction(number), style=style)
    quantity = Quantity(Kind.DATE, (printed,), "quarter", moment=Moment(year))
    return Found(i, behind + 1 if year else stop, quantity)


def decade(words: Words, i: int) -> tuple[Moment, None, int] | None:
    """The decade at token ``i`` and the token after it; None for none.

    "In his 80s" is an age, so a decade of two digits needs its article or its apostrophe.
    """
    named = NAMED.get(words.lower[i])
    if named:
        return (Moment(named, decade=True), None, i + 1) if lower_at(words, i - 1) in _BEFORE_DECADE else None
    marked = words.lower[i] in APOSTROPHES and words.glued(i)
    first = i + marked
    if lower_at(words, first + 1) not in _DECADE_ENDINGS or not words.glued(first):
        return None
    year = _first_year(words, first, marked)
    return (Moment(year, decade=True), None, first + 2) if year else None


def _first_year(words: Words, i: int, marked: bool) -> int | None:
    digits = words.lower[i]
    if not (digits.isdecimal() and digits.endswith("0")):
        return None
    articled = lower_at(words, i - 1) == "the"
    if len(digits) == 2:
        return 1900 + int(digits) if marked or (articled and digits >= "30") else None
    return (year_at(words, i) if articled or lower_at(words, i + 1) == "s" else None) or slips.slipped_decade(digits)


def listed_days(words: Words) -> list[Found]:
    """The days of a sentence that another day of their list gives a month: they count nothing.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "They met on 3, 5 and 14 May, and on June 4 and 9."
    >>> [(f.first, f.stop) for f in listed_days(tokenize(text, 0, len(text)))]
    [(3, 4), (5, 6), (15, 16)]
    """
    found: list[Found] = []
    for i, token in enumerate(words.lower):
        if token in _MONTHS and month_at(words, i):
            found += (Found(at, at + 1, None) for at in (*_before(words, i), *_behind(words, i)))
    return found


def _before(words: Words, month: int) -> list[int]:
    """The days in front of "14 May": in order, the last of them after "and"."""
    days = [month - 1]
    if lower_at(words, month - 2) not in _DAY_JOINS:
        return []
    while _are_in_turn(words, days[0] - 2, days[0]) and lower_at(words, days[0] - 1) in _DAY_JOINS | {","}:
        days.insert(0, days[0] - 2)
    return days[:-1]


def _behind(words: Words, month: int) -> list[int]:
    """The days after "May 3": in order, the last of them after "and", and nothing after it that they could count."""
    days = [past_name(words, month)]
    while _are_in_turn(words, days[-1], days[-1] + 2) and lower_at(words, days[-1] + 1) in _DAY_JOINS | {","}:
        days.append(days[-1] + 2)
        if lower_at(words, days[-1] - 1) in _DAY_JOINS:
            behind = lower_at(words, days[-1] + 1)
            return [] if behind[:1].isalnum() and behind not in _AFTER_DAY else days[1:]
    return []


def _are_in_turn(words: Words, one: int, other: int) -> bool:
    first, second = day_at(words, one) if one >= 0 else None, day_at(words, other)
    return first is not None and second is not None and first < second
