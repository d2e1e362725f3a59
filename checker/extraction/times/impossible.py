"""Days that no month has and years that no story tells of, read where nothing but a date can stand.

"39 March" and "since June 2503" are slips of the hand. Read as counts they would never be found; read everywhere,
"39 May babies" and "in 2503 homes" would be dates. So what stands on both sides has to leave no other reading.
"""

from __future__ import annotations

from checker.extraction.lexemes import CLOSED, is_plural
from checker.extraction.times.calendar import DASHES, MONTHS, lower_at, weekday_at, word_set, year_at
from checker.model.words import Words

_LAST_DAY, _LAST_READ = 31, 99
_FIRST_YEAR, _LAST_YEAR = 2101, 9999
_ROUND = 50  # "by 2500" is a far year that is meant
_ENDINGS = ("st", "nd", "rd", "th")
_BEFORE_DAY = word_set("before_impossible_day")
_DETERMINED = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_ENDING = word_set("ends_on_day")
_ONE_DAY = ("on", "since", "until")  # "the sale on 59 March illegal", though not "for 59 March brides"
_ON, _TO = ("on", "from", "at"), ("and", "to", "until", *DASHES)
_BEFORE_YEAR = word_set("before_impossible_year") | MONTHS.keys()
_DETERMINERS = word_set("year_determiners")
_DATED = word_set("behind_impossible_year")
_TOLD_OF = {"of": _BEFORE_YEAR | word_set("before_of_year"), "for": word_set("before_for_year")}
_LIKELY = range(1900, 2051)


def day_at(words: Words, i: int) -> int | None:
    """The day that token ``i`` prints, where it is over 31: "39", "39th"."""
    token = lower_at(words, i)
    digits = token[:-2] if token.endswith(_ENDINGS) else token
    if len(digits) != 2 or not digits.isdecimal() or not digits.isascii():
        return None
    return int(digits) if _LAST_DAY < int(digits) <= _LAST_READ else None


def opens_day(words: Words, i: int, stop: int) -> bool:
    """Whether a day and its month, tokens ``i`` to ``stop``, can be nothing but a date: "on 39 March,".

    "The 39 March game", "the first 39 March game" and "on 39 March alone" are too, since nothing follows that may be
    counted; "the 39 March arrests" and "to 39 March arrivals" are not.
    """
    before = lower_at(words, i - 1)
    if before in _ENDING or (before in _ON and lower_at(words, i - 2) in _ENDING) or _follows_month(words, i):
        return True
    if weekday_at(words, i - 1) is not None or (before == "," and weekday_at(words, i - 2) is not None):
        return True
    counts = is_plural(lower_at(words, stop))
    if _DETERMINED.intersection((before, _before_adjective(words, i))):
        return not counts
    return before in _BEFORE_DAY and (closes(words, stop) or (before in _ONE_DAY and not counts))


def _before_adjective(words: Words, i: int) -> str:
    """What stands before the one word between it and token ``i``: "the" in "the original 39 March show"."""
    return lower_at(words, i - 2) if lower_at(words, i - 1).isalpha() else ""


def _follows_month(words: Words, i: int) -> bool:
    """Whether a day is the other end of a range: "between 12 January and 50 February"."""
    return lower_at(words, i - 1) in _TO and lower_at(words, i - 2) in MONTHS


def closes(words: Words, i: int) -> bool:
    """Whether no noun or number begins at token ``i``, so that the number before it counts nothing there."""
    token = lower_at(words, i)
    return not token.isalnum() or token in CLOSED or (token.isalpha() and words.texts[i][0].isupper())


def year_behind(words: Words, i: int) -> int | None:
    """The far year at token ``i``, after a month: "June 2503"."""
    return _far(words, i) if closes(words, i + 1) else None


def year(words: Words, i: int) -> int | None:
    """The far year at token ``i``: "in 6003.", "between 2008 and 3012", "its 6004 results"."""
    far = _far(words, i)
    if far is None or _is_touched(words, i):
        return None
    before = lower_at(words, i - 1)
    if (before in _DETERMINERS or before == "s") and lower_at(words, i + 1) in _DATED:
        return far
    if not closes(words, i + 1) or (lower_at(words, i + 1) in ("in", "by") and year_at(words, i + 2)):
        return None  # "3005 in 2004" counts
    told = (before in _BEFORE_YEAR and far % _ROUND) or lower_at(words, i - 2) in _TOLD_OF.get(before, ())
    return far if told or _is_paired(words, i) else None


def _far(words: Words, i: int) -> int | None:
    token = lower_at(words, i)
    if len(token) != 4 or not token.isdecimal() or not token.isascii():
        return None
    return int(token) if _FIRST_YEAR <= int(token) <= _LAST_YEAR and not is_clock(token) else None


def is_clock(token: str) -> bool:
    """ "From 2145 to 2230" is an evening."""
    return len(token) == 4 and token.isdecimal() and int(token[:2]) < 24 and int(token[2:]) < 60


def _is_touched(words: Words, i: int) -> bool:
    """Whether it is part of something longer: "2500-3000", "4400m", "in 7075 or 7080"."""
    behind = lower_at(words, i + 1)
    return words.glued(i) and (behind[:1].isalnum() or behind in DASHES or behind in ("%", "/"))


def _is_paired(words: Words, i: int) -> bool:
    """Whether a year is the other end: "between 2989 and 2003", "in 2005 and 3006", "from 1998 to 2504"."""
    if lower_at(words, i - 1) in ("and", "to", "or", *DASHES):
        return lower_at(words, i - 3) in _BEFORE_YEAR | {"between", "from"} and year_at(words, i - 2) in _LIKELY
    opened = lower_at(words, i - 1) in ("between", "from")
    return opened and lower_at(words, i + 1) in ("and", "to") and year_at(words, i + 2) in _LIKELY
