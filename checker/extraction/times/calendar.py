"""The words and numbers of the calendar, token by token."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("calendar")
MONTHS: dict[str, int] = _DATA["months"]
WEEKDAYS: dict[str, int] = _DATA["weekdays"]
DASHES = frozenset("-–—‑")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_MONTHS = 12

_WORDS_TOO = frozenset(_DATA["words_too"].split())
_UNABBREVIATED = 5  # "June." ends its sentence; "Sept." need not
_END = frozenset(("", '"', "”", "’", "'", ")"))  # after a stop that ends the sentence
_DAYS = {form.format(day): day for day in range(1, 32) for form in ("{}", "{:02}", "{}st", "{}nd", "{}rd", "{}th")}
_YEARS = {str(year): year for year in range(_FIRST_YEAR, _LAST_YEAR + 1)}


def word_set(name: str) -> frozenset[str]:
    """The words of an entry of the calendar's data."""
    return frozenset(_DATA[name].split())


def lower_at(words: Words, i: int) -> str:
    """Token ``i`` in lower case, or an empty string beyond either end of the sentence."""
    return words.lower[i] if 0 <= i < len(words.lower) else ""


def starts(words: Words, known: AbstractSet[str]) -> list[int]:
    """Where a reader has to look: the tokens that begin with a digit and those that it knows.

    >>> starts(Words(["May", "12", "fled"], ["may", "12", "fled"], [0, 4, 7], [3, 6, 11]), {"may"})
    [0, 1]
    """
    if known.isdisjoint(words.lower):
        return words.numbers
    return [i for i, token in enumerate(words.lower) if "0" <= token < ":" or token in known]


def month_at(words: Words, i: int) -> int | None:
    """The month that token ``i`` names, 1 to 12. "May" and "March" need their capital.

    >>> month_at(Words(["May"], ["may"], [0], [3]), 0)
    5
    """
    token = lower_at(words, i)
    month = MONTHS.get(token)
    return None if month is None or (token in _WORDS_TOO and words.texts[i] == token) else month


def weekday_at(words: Words, i: int) -> int | None:
    """The weekday that token ``i`` names, 0 for Monday."""
    weekday = WEEKDAYS.get(lower_at(words, i))
    return weekday if weekday is not None and words.texts[i][0].isupper() else None


def past_name(words: Words, i: int) -> int:
    """The token after the name of a month or day at ``i``; the stop of an abbreviation belongs to it."""
    stopped = lower_at(words, i + 1) == "." and words.glued(i) and len(words.texts[i]) < _UNABBREVIATED
    return i + 2 if stopped and lower_at(words, i + 2) not in _END else i + 1


def day_at(words: Words, i: int) -> int | None:
    """The day of a month, 1 to 31, that token ``i`` prints: "4", "04", "4th"."""
    return _DAYS.get(lower_at(words, i))


def year_at(words: Words, i: int) -> int | None:
    """The year that the four digits at ``i`` can be."""
    return _YEARS.get(lower_at(words, i))


def dotted_at(words: Words, i: int) -> tuple[int, int, int] | None:
    """The day, the month and the year that token ``i`` prints with points: "31.5.2024"."""
    day, month, year = (*lower_at(words, i).split("."), "", "", "")[:3]
    if not month.isdecimal() or len(month) > 2 or not 1 <= int(month) <= _MONTHS:
        return None
    return (_DAYS[day], int(month), _YEARS[year]) if day in _DAYS and year in _YEARS else None


def joins(words: Words, i: int) -> bool:
    """Whether token ``i`` joins the ends of a range: a dash or "to"."""
    token = lower_at(words, i)
    return token in DASHES or token == "to"
