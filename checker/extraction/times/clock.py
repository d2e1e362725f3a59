"""Clock times and those of stopwatches: "8.30am", "14:00", "1400 GMT", "noon", "8:41.94", "2h 30m"."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec.structs import replace

from checker.extraction.spans import Amount, Found
from checker.extraction.times.calendar import lower_at, starts
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Moment, Printed, Quantity
from checker.model.words import Words

_CLOCK = load("clock")
_NAMED: dict[str, int] = _CLOCK["named"]
_HALVES: dict[str, int] = _CLOCK["halves"]
_SPANS = frozenset(_CLOCK["spans"].split())
_ZONES = frozenset(_CLOCK["zones"].split())
_REGIONS = frozenset(_CLOCK["regions"].split())
_SEASONS = frozenset(_CLOCK["seasons"].split())
_PLACES: dict[str, str] = {
    name.replace("-", " "): zone.upper() for zone, names in _CLOCK["places"].items() for name in names.split()
}
_HOUR_WORDS: dict[str, int] = {word: hour for word, hour in load("numbers")["small"].items() if 1 <= hour <= 12}
WORDS = _NAMED.keys() | _HOUR_WORDS.keys()
_O_CLOCK = ("o'clock", "o’clock")
_PRINTED = re.compile(r"(\d\d?)(?:([.:])(\d\d))?")
_HOURS_BEHIND, _BEFORE_HOURS = ("hrs", "hours", "hr"), frozenset(_CLOCK["before_hours"].split())
_DAY = 24  # hours
_YEARS = range(1900, 2100)
_CURRENCY = frozenset("$£€₹")
_JOINS = frozenset(("-", "–", "—", "to"))
_HOURS = frozenset(_CLOCK["hours"].split())
_SECONDS = frozenset(_CLOCK["seconds"].split())
_MINUTES = frozenset(_CLOCK["minutes"].split())
_AT_HOURS = frozenset(("at", "from", "until", "by", "gmt", "bst", "am", "pm", "a.m", "p.m"))
_SHOWN = re.compile(r"(?:(\d{1,2}):(?=\d\d:))?(\d{1,2}):([0-5]\d)(\.\d{1,3})?")  # hours, minutes, seconds
_LONGEST = 2  # digits of minutes beside hours or seconds


def find(words: Words) -> list[Found]:
    """The clock times of a sentence, in order. The unit is the zone as printed, if there is one.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "at 8.30am"
    >>> [(f.first, f.stop, f.quantity.moment.hour) for f in find(tokenize(text, 0, len(text)))]
    [(1, 3, 8)]
    """
    found: list[Found] = []
    stop = 0
    for i in starts(words, WORDS):
        hit = (_span(words, i) or _single(words, i)) if i >= stop else None
        if hit:
            found.append(hit)
            stop = hit.stop
    return found


def _single(words: Words, i: int) -> Found | None:
    time = _time(words, i)
    return _found(words, i, time[1], time[0], None) if time else None


def _span(words: Words, i: int) -> Found | None:
    """ "6-8pm", "9am to 5pm": the half of the day is shared where the first has none."""
    match = _PRINTED.fullmatch(words.lower[i])
    if not match:
        return None
    first = _time(words, i)
    at = first[1] if first else i + 1
    second = _time(words, at + 1) if lower_at(words, at) in _JOINS else None
    if second is None or second[0].hour is None or not words.lower[at + 1][0].isdigit():
        return None
    moment = first[0] if first else _shared(match, second[0].hour)
    return _found(words, i, second[1], moment, second[0]) if moment else None


def _shared(match: re.Match[str], last: int) -> Moment | None:
    hour = int(match.group(1))
    if not 1 <= hour <= 12:
        return None
    late = last >= 12 and hour % 12 <= last % 12
    return Moment(hour=hour % 12 + (12 if late else 0), minute=int(match.group(3) or 0))


def _found(words: Words, first: int, stop: int, moment: Moment, until: Moment | None) -> Found:
    end = _behind_zone(words, stop)
    unit = words.texts[stop] if end > stop else None
    zone = unit or _place_behind(words, stop)
    until = until and replace(until, zone=zone)
    return Found(first, end, Quantity(Kind.TIME, unit=unit, moment=replace(moment, zone=zone), until=until))


def _time(words: Words, i: int) -> tuple[Moment, int] | None:
    """The time at token ``i`` and the token after it, without its zone.

    After it "am" or a zone makes a time of any number, even of one that no clock shows: "8.75am", "51am", "2575 GMT".
    """
    token = lower_at(words, i)
    if token in _NAMED:
        surname = i > 0 and words.texts[i][0].isupper() and words.texts[i - 1][0].isupper()
        return None if surname else (Moment(hour=_NAMED[token], minute=0), i + 1)
    if lower_at(words, i + 1) in _O_CLOCK:
        oclock = _HOUR_WORDS.get(token) or (int(token) if token.isdecimal() and len(token) < 3 else None)
        return (Moment(hour=oclock, minute=0), i + 2) if oclock else None
    if len(token) == 4 and token.isdecimal() and lower_at(words, i + 1) in _HOURS_BEHIND:
        told = token[0] == "0" or lower_at(words, i - 1) in _BEFORE_HOURS  # "at 2140 hrs", not "took 2140 hrs"
        return _checked(int(token[:2]), int(token[2:]), i + 2) if told else None
    if len(token) == 4 and token.isdecimal():
        time = _checked(int(token[:2]), int(token[2:]), i + 1)
        if time is None and int(token) not in _YEARS:  # "1 January 1970 GMT"
            time = Moment(hour=int(token[:2]), minute=int(token[2:])), i + 1
        return time if _shows_clock(words, i + 1) else None
    match = _PRINTED.fullmatch(token)
    return _printed(words, i, match) if match else None


def _printed(words: Words, i: int, match: re.Match[str]) -> tuple[Moment, int] | None:
    hour, minute = int(match.group(1)), int(match.group(3) or 0)
    half = _half(words, i + 1)
    if half:
        if lower_at(words, i - 1) in _CURRENCY:
            return None
        if hour >= _DAY and words.glued(i):
            return Moment(hour=hour, minute=minute), half[1]
        return (Moment(hour=hour % 12 + half[0], minute=minute), half[1]) if 1 <= hour <= 12 else None
    if lower_at(words, i + 1) in _NAMED and hour == 12 and minute == 0:
        return Moment(hour=_NAMED[words.lower[i + 1]], minute=0), i + 2
    if match.group(2) and _is_zone(words, i + 1):
        return Moment(hour=hour, minute=minute), i + 1
    colon = match.group(2) == ":" and lower_at(words, i - 1) != "in" and lower_at(words, i + 1) not in _SPANS
    return _checked(hour, minute, i + 1) if colon else None


def _checked(hour: int, minute: int, stop: int) -> tuple[Moment, int] | None:
    return (Moment(hour=hour, minute=minute), stop) if hour < _DAY and minute < 60 else None


def _half(words: Words, i: int) -> tuple[int, int] | None:
    """The hours that "am" or "pm" at ``i`` adds, and the token after it; dots belong to it."""
    token = lower_at(words, i)
    hours = _HALVES.get(token)
    if hours is None:
        return None
    if len(token) > 1:
        return hours, i + 1
    dotted = lower_at(words, i + 1) == "." and lower_at(words, i + 2) == "m"
    if not dotted:
        return None
    last = lower_at(words, i + 3) == "." and words.glued(i + 2) and i + 4 < len(words)
    return hours, i + 3 + last


def _shows_clock(words: Words, i: int) -> bool:
    """Whether what is after four digits makes them a time: "GMT", "local time", "and 2100 GMT"."""
    if _is_zone(words, i) or (lower_at(words, i) == "local" and lower_at(words, i + 1) == "time"):
        return True
    other = lower_at(words, i + 1)
    joined = lower_at(words, i) in ("and", "to", "-", "–")
    return joined and len(other) == 4 and other.isdecimal() and _is_zone(words, i + 2)


def _behind_zone(words: Words, i: int) -> int:
    """The token after the zone at ``i``, ``i`` itself where there is none: "GMT", "Pacific Standard Time"."""
    if _is_zone(words, i):
        return i + 1
    if lower_at(words, i) not in _REGIONS or words.texts[i].islower():
        return i
    end = i + 1 + (lower_at(words, i + 1) in _SEASONS)
    if lower_at(words, end) == "time":
        return end + 1
    going_on = end < len(words) and words.texts[end][:1].isupper()
    return i if going_on else end  # "at 5 p.m. Pacific Fleet ships"


def _place_behind(words: Words, i: int) -> str | None:
    """The zone of the place whose time it is: "3pm in London", "10am New York time"."""
    told = lower_at(words, i) == "in"
    at = i + told
    if at >= len(words) or not words.texts[at][:1].isupper():
        return None
    for size in (2, 1):
        zone = _PLACES.get(" ".join(words.lower[at : at + size]))
        if zone:
            return zone if told or lower_at(words, at + size) == "time" else None
    return None


def _is_zone(words: Words, i: int) -> bool:
    return lower_at(words, i) in _ZONES and words.texts[i].isupper()


def stopwatch(words: Words, i: int) -> Amount | None:
    """The time that a stopwatch shows: "8:41.94", "2:20:51"; a clock's time is told "at" an hour.

    >>> from checker.extraction.tokens import tokenize
    >>> stopwatch(tokenize("in 1:58.3", 0, 9), 1).numbers[0].value
    Fraction(1183, 10)
    """
    shown = _SHOWN.fullmatch(words.lower[i])
    if shown is None or lower_at(words, i - 1) in _AT_HOURS or lower_at(words, i + 1) in _AT_HOURS:
        return None
    hours, minutes, seconds, part = shown[1] or "0", shown[2], shown[3], shown[4] or ""
    if not shown[1] and not part:
        return None  # "8:41" is a time of the day
    value = (int(hours) * 60 + int(minutes)) * 60 + Fraction(seconds + part)
    place = Fraction(1, 10 ** max(0, len(part) - 1))
    return Amount(i, i + 1, (Printed(value, place),), Kind.DURATION, "second")


def is_minutes(words: Words, j: int) -> bool:
    """Whether the "m" at token ``j`` stands for minutes, between hours in front of it and seconds after it.

    >>> from checker.extraction.tokens import tokenize
    >>> [is_minutes(tokenize(text, 0, len(text)), 3) for text in ("2h 30m", "2 x 30m")]
    [True, False]
    """
    if words.texts[j] != "m" or not words.glued(j - 1) or len(words.texts[j - 1]) > _LONGEST:
        return False
    if lower_at(words, j - 2) in _HOURS and lower_at(words, j - 3)[:1].isdecimal():
        return True
    return lower_at(words, j + 1)[:1].isdecimal() and words.glued(j + 1) and lower_at(words, j + 2) in _SECONDS


def are_seconds(words: Words, i: int) -> bool:
    """Whether the number at ``i``, with an "s" glued to it, follows minutes: "2m14s"; "the 30s" is a decade."""
    return lower_at(words, i - 1) in _MINUTES and lower_at(words, i - 2)[:1].isdecimal()


def unit(words: Words, j: int) -> str | None:
    """The unit that "m" or "s" at token ``j``, after a number, stands for within a length of time; None for none."""
    if j >= len(words) or not words.glued(j - 1):
        return None
    if words.texts[j] == "s":
        return "second" if are_seconds(words, j - 1) else None
    return "minute" if is_minutes(words, j) else None
