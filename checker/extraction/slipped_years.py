"""Four digits that a slip of the hand has made of a year of our times, where such a year would be read.

"The 3003 World Cup" and "his 1493 album" are years, though nobody plays or sings in them; "the 3003 bus" is none, and
"in 2263" is too far from any year of ours to be one with a digit wrong.
"""

from __future__ import annotations

from checker.extraction.calendar import DASHES, MONTHS, lower_at, word_set, year_at
from checker.extraction.impossible import is_clock
from checker.extraction.lexemes import CLOSED, lexeme
from checker.languages.lexicon import load
from checker.model.words import Words
from checker.precision.year_slips import years_meant

_WORDS: dict[str, frozenset[str]] = {name: frozenset(row.split()) for name, row in load("slipped_years").items()}
_COUNTED = word_set("counted")
_DATED = word_set("behind_year") | word_set("behind_impossible_year")
_FIGURES = load("figures")
_CHANGES = frozenset(_FIGURES["change"].split()) | frozenset(_FIGURES["weak_change"].split())
_OPENING = frozenset(('"', "“", "'", "‘", "-", "–", "•"))
_NEAR = 6  # tokens within which a verb of change makes "by 3005" an amount


def slipped(digits: str) -> bool:
    """Whether one digit changed, or two neighbours swapped, would give a year of our times.

    >>> slipped("3004"), slipped("1493"), slipped("9150"), slipped("1994"), slipped("4400")
    (True, True, True, False, False)
    """
    if not years_meant(digits):
        return False
    year = int(digits)
    return year % 100 != 0 and not 1900 <= year <= 2100


def year(words: Words, i: int) -> int | None:
    """The year at token ``i``: "the 3003 champion", "3004 was a good year", "in 2505 drew"."""
    if not slipped(words.lower[i]) or _is_touched(words, i):
        return None
    before = lower_at(words, i - 1)
    told = _dated(words, i) if before in _WORDS["determiner"] else _stands(words, i, before)
    return int(words.lower[i]) if told else None


def decade(digits: str) -> int | None:
    """The decade that four digits in front of an "s" are: "2990s", "1450s"."""
    return int(digits) if slipped(digits) and digits.endswith("0") else None


def _dated(words: Words, i: int) -> bool:
    """Whether a noun that may have a year follows: "the 3003 champion", not "the 3003 bus" nor "the 3003 arrests"."""
    noun = lower_at(words, i + 1)
    if not noun.isalpha() or noun in _WORDS["not_dated"] or noun in _COUNTED:
        return False
    if noun in _DATED or words.texts[i + 1][0].isupper():
        return True
    return noun not in CLOSED and not lexeme(noun).plural


def _stands(words: Words, i: int, before: str) -> bool:
    if not _closes(words, i + 1):
        return False
    if before in _WORDS["preposition"] or before in MONTHS:
        return True
    if before in _WORDS["leading"]:
        near = set(words.lower[max(0, i - _NEAR) : i])
        return near.isdisjoint(_CHANGES | _WORDS["not_leading"]) and not is_clock(words.lower[i])
    if before in ("of", "for", "to"):
        return lower_at(words, i - 2) in _WORDS[before]
    if lower_at(words, i + 1) == "as" and lower_at(words, i + 3) == "whole":
        return True
    named = before in _WORDS["named"] and words.texts[i - 1][0].isupper()
    return named or before in _WORDS["entered"] or _opens(words, i)


def _opens(words: Words, i: int) -> bool:
    """Whether it is the subject that opens a sentence: "3004 was", "But 3005 will also see"."""
    opened = all(word in _OPENING or word in _WORDS["opens"] for word in words.lower[max(0, i - 2) : i])
    if not opened or i > 2:
        return False
    after = lower_at(words, i + 1)
    return after in _WORDS["tells"] or (after in _WORDS["modal"] and lower_at(words, i + 2) in _WORDS["then_tells"])


def _closes(words: Words, i: int) -> bool:
    """Whether nothing that the number would count begins at token ``i``: "in 2505 drew", not "in 2505 homes"."""
    token = lower_at(words, i)
    if token in ("in", "by", "of") and (year_at(words, i + 1) or token == "of"):
        return False  # "3005 in 2004" counts
    if token in CLOSED or not token.isalpha():
        return not token.isdecimal()
    return words.texts[i][0].isupper() or not (
        lexeme(token).plural or token in _COUNTED or token in _WORDS["not_dated"]
    )


def _is_touched(words: Words, i: int) -> bool:
    """Whether it is part of something longer: "$3004", "3004-seat", "6004m"."""
    before, behind = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in ("$", "£", "€", "¥", "₹", "rs", "#", "no") or behind in ("%", "°", "gmt", "bst", "est"):
        return True
    glued = words.glued(i) and (behind[:1].isalnum() or behind in DASHES or behind in ("/", ":"))
    return glued or (i > 0 and words.glued(i - 1) and (before in DASHES or before in ("/", ",", ".", "+")))
