"""Days that share the month of another one: the 3 and the 5 of "on 3, 5 and 14 May", the 7 of "May 3 and 7"."""

from __future__ import annotations

from checker.extraction.found import Found
from checker.extraction.times.calendar import MONTHS, day_at, lower_at, month_at, past_name, word_set
from checker.model.words import Words

STARTS = frozenset(MONTHS)
_JOINS = frozenset(("and", "&", "or"))
_AFTER_DAY = word_set("after_day")


def find(words: Words) -> list[Found]:
    """The days of a sentence that another day of their list gives a month: they count nothing.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "They met on 3, 5 and 14 May, and on June 4 and 9."
    >>> [(f.first, f.stop) for f in find(tokenize(text, 0, len(text)))]
    [(3, 4), (5, 6), (15, 16)]
    """
    found: list[Found] = []
    for i, token in enumerate(words.lower):
        if token in STARTS and month_at(words, i):
            found += (Found(at, at + 1, None) for at in (*_before(words, i), *_behind(words, i)))
    return found


def _before(words: Words, month: int) -> list[int]:
    """The days in front of "14 May": in order, the last of them after "and"."""
    days = [month - 1]
    if lower_at(words, month - 2) not in _JOINS:
        return []
    while _are_in_turn(words, days[0] - 2, days[0]) and lower_at(words, days[0] - 1) in _JOINS | {","}:
        days.insert(0, days[0] - 2)
    return days[:-1]


def _behind(words: Words, month: int) -> list[int]:
    """The days after "May 3": in order, the last of them after "and", and nothing after it that they could count."""
    days = [past_name(words, month)]
    while _are_in_turn(words, days[-1], days[-1] + 2) and lower_at(words, days[-1] + 1) in _JOINS | {","}:
        days.append(days[-1] + 2)
        if lower_at(words, days[-1] - 1) in _JOINS:
            behind = lower_at(words, days[-1] + 1)
            return [] if behind[:1].isalnum() and behind not in _AFTER_DAY else days[1:]
    return []


def _are_in_turn(words: Words, one: int, other: int) -> bool:
    first, second = day_at(words, one) if one >= 0 else None, day_at(words, other)
    return first is not None and second is not None and first < second
