"""Years, spans of years and decades."""

from __future__ import annotations

import re

from checker.extraction.times import periods, slips
from checker.extraction.times.calendar import DASHES, MONTHS, lower_at, word_set, year_at
from checker.languages.lexicon import load
from checker.model.quantity import Moment
from checker.model.words import Words

_WORDS = word_set("year_words") | MONTHS.keys()
_PREPOSITIONS = word_set("year_prepositions")
_DETERMINERS = word_set("year_determiners")
_EVENTS = word_set("year_events")
_COUNTED = word_set("counted")
_HEDGES = word_set("before_count")
_BEHIND = word_set("behind_year")
_ERAS: dict[str, int] = load("calendar")["eras"]
_LONGEST_YEAR = 4
_SURE = 1500  # a smaller number is a year only where all around it says so
_LIKELY = range(1900, 2051)
_FOUR = re.compile(r"[1-9]\d{3}")
_PERIODS = frozenset(("the", "years", "period", "for", "during", "in"))
_CHANGES = frozenset(load("figures")["change"].split())
_FAR = re.compile(r"[2-9]\d{3}")
_UNTIL = frozenset(("to", "until", "till", "through"))
_SYMBOLS = frozenset("$£€¥%°+#@")

Read = tuple[Moment, Moment | None, int]


def at(words: Words, i: int) -> Read | None:
    """The year, span of years or decade at token ``i``, and the token after it; None for none."""
    return periods.decade(words, i) or _span(words, i) or _of_era(words, i) or _year(words, i)


def counted(words: Words, i: int) -> bool:
    """Whether the word at ``i`` is a noun that a number before it counts: "2000 people"."""
    return lower_at(words, i) in _COUNTED


def _of_era(words: Words, i: int) -> Read | None:
    """ "AD 410", "44 BC": a year before Christ is negative."""
    digits = words.lower[i]
    if not (digits.isdecimal() and len(digits) <= _LONGEST_YEAR):
        return None
    paired = lower_at(words, i - 1) == "and" and lower_at(words, i - 4) == "between"
    for at, stop in ((i - 1, i + 1), (i + 1, i + 2), *(((i - 3, i + 1),) if paired else ())):
        era = _ERAS.get(lower_at(words, at))
        if era and words.texts[at].isupper():
            return Moment(era * int(digits)), None, stop
    return None


def _span(words: Words, i: int) -> Read | None:
    """ "2019-2021", "2004-05", "2004/05", "2001 to 2004", and "2024-02" where it can only be a month."""
    year = year_at(words, i)
    end = lower_at(words, i + 2)
    mark = lower_at(words, i + 1)
    if not end.isdecimal() or not end.isascii():
        return None
    tight = words.glued(i) == words.glued(i + 1) and not (words.glued(i + 2) and lower_at(words, i + 3) in DASHES)
    if mark in DASHES and tight and words.glued(i) and (_is_backward(words, i) or _is_slipped(words, i)):
        return Moment(int(words.lower[i])), Moment(int(end)), i + 3
    if mark == "to" and lower_at(words, i - 1) in _PERIODS and _is_backward(words, i):
        return Moment(int(words.lower[i])), Moment(int(end)), i + 3
    if mark in (*DASHES, "/") and tight and words.glued(i) and _is_far_season(words.lower[i], end):
        return Moment(int(words.lower[i])), Moment(_LIKELY.stop // 100 * 100 + int(end)), i + 3
    if year is None or year not in _LIKELY:
        return None
    if mark in DASHES or mark == "/":
        return _joined(year, end, i + 3) if tight else None
    last = year_at(words, i + 2)
    if mark == "to" and last and (last > year or _is_from(words, i)) and not counted(words, i + 3):
        return Moment(year), Moment(last), i + 3
    return None


def _is_far_season(first: str, end: str) -> bool:
    """Whether two years that follow one another are one beyond all years and its end: "3004-05"."""
    return (
        bool(_FAR.fullmatch(first)) and int(first) not in _LIKELY and len(end) == 2 and int(end) == int(first) % 100 + 1
    )


def _is_slipped(words: Words, i: int) -> bool:
    """Whether one end of a span is a likely year and the other one with a digit wrong: "2000-6001", "1495-1998"."""
    first, last = words.lower[i], lower_at(words, i + 2)
    likely = (year_at(words, i) in _LIKELY, year_at(words, i + 2) in _LIKELY)
    return (
        likely in ((True, False), (False, True))
        and slips.slipped(last if likely[0] else first)
        and not (_is_counting(words, i + 3))
    )


def _is_counting(words: Words, i: int) -> bool:
    """Whether a noun or mark at ``i`` makes the number before it an amount."""
    behind = lower_at(words, i)
    return counted(words, i) or _is_plural(behind) or behind in _SYMBOLS or behind in _ERAS


def _is_backward(words: Words, i: int) -> bool:
    """Whether a likely year and a number that is none make a span that runs backwards: "2987-1993", "1987-1493"."""
    first, last = words.lower[i], lower_at(words, i + 2)
    if not (_FOUR.fullmatch(first) and _FOUR.fullmatch(last)) or int(first) <= int(last):
        return False
    likely = (int(first) in _LIKELY) != (int(last) in _LIKELY)
    return likely and not _is_counting(words, i + 3)


def _joined(year: int, end: str, stop: int) -> Read | None:
    if len(end) == 4:
        last = int(end)
        return (Moment(year), Moment(last), stop) if last in _LIKELY else None
    if len(end) == 1 and int(end) == (year + 1) % 10:
        return Moment(year), Moment(year + 1), stop
    if len(end) != 2:
        return None
    if int(end) > year % 100 or (end == "00" and year % 100 == 99):
        century = year - year % 100 + (100 if end == "00" else 0)
        return Moment(year), Moment(century + int(end)), stop
    return (Moment(year, int(end)), None, stop) if 1 <= int(end) <= 12 else None


def _year(words: Words, i: int) -> Read | None:
    year = year_at(words, i) or _impossible(words, i)
    if year is None or not _free(words, i) or not _told(words, i, year):
        year = slips.far_year(words, i) or slips.slipped_year(words, i)
    return (Moment(year), None, i + 1) if year else None


def _impossible(words: Words, i: int) -> int | None:
    """A year beyond all years that an end of a span can only be: "between 2989 and 2003"."""
    digits = lower_at(words, i)
    if slips.is_clock(digits):
        return None
    return int(digits) if _FAR.fullmatch(digits) and (_is_paired(words, i) or _is_from(words, i)) else None


def has_changed(words: Words, start: int) -> bool:
    """Whether a verb of change stands before the "from" at ``start``: "fell from 2500 to 2010"."""
    return not _CHANGES.isdisjoint(words.lower[max(0, start - 4) : start])


def _is_from(words: Words, i: int) -> bool:
    """Whether four digits are an end of "from 1989 to 2003", a likely year at the other, and nothing changed so."""
    first, last = (i, i + 2) if lower_at(words, i - 1) == "from" else (i - 2, i)
    if lower_at(words, first - 1) != "from" or lower_at(words, first + 1) not in _UNTIL or counted(words, last + 1):
        return False
    if has_changed(words, first - 1):
        return False
    other = year_at(words, last if first == i else first)
    return other in _LIKELY


def _free(words: Words, i: int) -> bool:
    """Whether no unit, currency or further digit touches the year."""
    before, after = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in _SYMBOLS or after in _SYMBOLS:
        return False
    if after in DASHES and words.glued(i) and lower_at(words, i + 2)[:1].isdigit():
        return False
    return not (words.glued(i) and after[:1].isalpha() and after != "s")


def _told(words: Words, i: int, year: int) -> bool:
    """Whether what stands around four digits tells that they are a year."""
    before, after = lower_at(words, i - 1), lower_at(words, i + 1)
    if _is_paired(words, i) or (year not in _LIKELY and _is_from(words, i)):
        return True
    event = lower_at(words, i - 1 - (before == "."))
    if event in _EVENTS and year >= _SURE and not after[:1].isalnum():
        return True
    if year < _SURE:
        return before in _WORDS and not _is_plural(after) and after not in _COUNTED
    if before in _WORDS:
        return after not in _COUNTED or (year in _LIKELY and before not in ("in", "during", "year"))
    if year not in _LIKELY or after in _COUNTED:
        return False
    if _is_plural(after) and words.texts[i + 1].islower() and after not in _BEHIND:
        return False
    if before in _PREPOSITIONS or before in _DETERMINERS or not before.isalpha() or words.texts[i - 1][0].isupper():
        return True
    return before not in _HEDGES and (year % 100 != 0 or not after.isalpha())


def _is_paired(words: Words, i: int) -> bool:
    """Whether the year is an end of "between 1600 and 1900"."""
    if lower_at(words, i - 1) == "between":
        return lower_at(words, i + 1) == "and" and _may_pair(words, i, i + 2)
    pair = (lower_at(words, i - 1), lower_at(words, i - 3)) == ("and", "between")
    return pair and _may_pair(words, i, i - 2) and not counted(words, i + 1)


def _may_pair(words: Words, i: int, other: int) -> bool:
    """Whether two ends can be years: both as they stand, or one beyond all years with one that is likely."""
    years = (year_at(words, i), year_at(words, other))
    if None not in years:
        return True
    known = next((year for year in years if year), None)
    far = lower_at(words, other if years[0] else i)
    return known in _LIKELY and _FAR.fullmatch(far) is not None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word.isalpha()
