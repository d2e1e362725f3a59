"""Four digits that a slip of the hand has made of a year of our times, where such a year would be read.

"The 3003 World Cup" and "his 1493 album" are years, though nobody plays or sings in them; "the 3003 bus" is none, and
"in 2263" is too far from any year of ours to be one with a digit wrong.
"""

from __future__ import annotations

from checker.extraction.lexemes import CLOSED, lexeme
from checker.extraction.times.calendar import DASHES, MONTHS, day_at, lower_at, word_set, year_at
from checker.extraction.times.standing_years import COUNTED, WORDS, closes, stands
from checker.languages.lexicon import load
from checker.model.words import Words
from checker.precision.misprints import OF_OUR_TIMES, years_meant

_DATED = word_set("behind_year") | word_set("behind_impossible_year")
_MILLENNIA = (2500, *range(3000, 10_000, 1000))  # a slip of 2000
_NUMBERS = frozenset(load("numbers")["small"])
_JOINS = frozenset(("and", "or"))
_BESIDE = WORDS["preposition"] | {"from", "between", "for", "both", "throughout"}


def slipped(digits: str) -> bool:
    """Whether one digit changed, or two neighbours swapped, would give a year of our times.

    >>> slipped("3004"), slipped("1493"), slipped("9150"), slipped("1994"), slipped("4400")
    (True, True, True, False, False)
    """
    if not years_meant(digits):
        return False
    year = int(digits)
    return not 1900 <= year <= 2100 and (year % 100 != 0 or year in _MILLENNIA)


def decade(digits: str) -> int | None:
    """The decade that four digits in front of an "s" are: "2990s", "1450s"."""
    return int(digits) if slipped(digits) and digits.endswith("0") else None


def year(words: Words, i: int) -> int | None:
    """The year at token ``i``: "the 3003 champion", "3004 was a good year", "in 2505 drew"."""
    if not slipped(words.lower[i]):
        return None
    before = lower_at(words, i - 1)
    if int(words.lower[i]) in _MILLENNIA and (before not in WORDS["preposition"] or _counts(words, i - 2)):
        return None
    told = _is_part(words, i, before) or (not _is_touched(words, i) and _is_told(words, i, before))
    return int(words.lower[i]) if told else None


def _counts(words: Words, i: int) -> bool:
    """Whether a number stands at token ``i``: "one in 3000"."""
    return lower_at(words, i).isdecimal() or lower_at(words, i) in _NUMBERS


def _is_part(words: Words, i: int, before: str) -> bool:
    """Whether it is part of what only a year is part of: "3003's loss", "mid-3003", "11 September 3001"."""
    if lower_at(words, i + 1) in ("'s", "’s") and words.glued(i):
        return before.isalpha() and before not in WORDS["determiner"]
    if before in DASHES and lower_at(words, i - 2) in ("mid", "early", "late"):
        return closes(words, i + 1)
    return before in MONTHS and day_at(words, i - 2) is not None and not words.glued(i)


def _is_told(words: Words, i: int, before: str) -> bool:
    if before in WORDS["determiner"]:
        return _dated(words, i)
    return _is_joined(words, i) or _is_of_accounts(words, i, before) or stands(words, i)


def _is_joined(words: Words, i: int) -> bool:
    """Whether it stands beside a year of our times: "2001 and 3002", "in 1997 and 1498"."""
    first, last = (i - 2, i) if lower_at(words, i - 1) in _JOINS else (i, i + 2)
    if lower_at(words, first + 1) not in _JOINS or (year_at(words, first + last - i) or 0) not in OF_OUR_TIMES:
        return False
    noun = lower_at(words, last + 1)
    return lower_at(words, first - 1) in _BESIDE and (noun in _DATED or closes(words, last + 1))


def _is_of_accounts(words: Words, i: int, before: str) -> bool:
    """Whether what follows is of a year and never counted: "first-quarter 3005 revenue", "down on 3004 levels"."""
    noun, behind = lower_at(words, i + 1), lower_at(words, i + 2)
    if noun in WORDS["measured"] and before in WORDS["measured_by"]:
        return True
    single = not behind.isalpha() or behind in CLOSED or words.texts[i + 2][0].isupper()
    return before.isalpha() and (noun in WORDS["of_accounts"] or (noun in WORDS["of_a_year"] and single))


def _dated(words: Words, i: int) -> bool:
    """Whether a noun that may have a year follows: "the 3003 champion", not "the 3003 bus" nor "the 3003 arrests"."""
    noun = lower_at(words, i + 1)
    if not noun.isalpha() or noun in WORDS["not_dated"] or noun in COUNTED:
        return False
    if noun in _DATED or words.texts[i + 1][0].isupper():
        return True
    return noun not in CLOSED and not lexeme(noun).plural


def _is_touched(words: Words, i: int) -> bool:
    """Whether it is part of something longer: "$3004", "3004-seat", "6004m"."""
    before, behind = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in ("$", "£", "€", "¥", "₹", "rs", "#", "no") or behind in ("%", "°", "gmt", "bst", "est"):
        return True
    glued = words.glued(i) and (behind[:1].isalnum() or behind in DASHES or behind in ("/", ":"))
    return glued or (i > 0 and words.glued(i - 1) and (before in DASHES or before in ("/", ",", ".", "+")))
