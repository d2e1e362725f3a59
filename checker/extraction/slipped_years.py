"""Four digits that a slip of the hand has made of a year of our times, where such a year would be read.

"The 3003 World Cup" and "his 1493 album" are years, though nobody plays or sings in them; "the 3003 bus" is none, and
"in 2263" is too far from any year of ours to be one with a digit wrong.
"""

from __future__ import annotations

from checker.extraction.calendar import DASHES, MONTHS, day_at, lower_at, word_set, year_at
from checker.extraction.impossible import is_clock
from checker.extraction.lexemes import CLOSED, lexeme
from checker.languages.lexicon import load
from checker.model.words import Words
from checker.precision.year_slips import OF_OUR_TIMES, years_meant

_WORDS: dict[str, frozenset[str]] = {name: frozenset(row.split()) for name, row in load("slipped_years").items()}
_COUNTED = word_set("counted")
_DATED = word_set("behind_year") | word_set("behind_impossible_year")
_FIGURES = load("figures")
_CHANGES = frozenset(_FIGURES["change"].split()) | frozenset(_FIGURES["weak_change"].split())
_OPENING = frozenset(('"', "“", "'", "‘", "-", "–", "•"))
_MILLENNIA = (2500, *range(3000, 10_000, 1000))  # a slip of 2000
_NUMBERS = frozenset(load("numbers")["small"])
_JOINS = frozenset(("and", "or"))
_BESIDE = _WORDS["preposition"] | {"from", "between", "for", "both", "throughout"}
_LARGE = 500  # what is less is not set against a number of four digits
_NEAR = 6  # tokens within which a verb of change makes "by 3005" an amount


def slipped(digits: str) -> bool:
    """Whether one digit changed, or two neighbours swapped, would give a year of our times.

    >>> slipped("3004"), slipped("1493"), slipped("9150"), slipped("1994"), slipped("4400")
    (True, True, True, False, False)
    """
    if not years_meant(digits):
        return False
    year = int(digits)
    return not 1900 <= year <= 2100 and (year % 100 != 0 or year in _MILLENNIA)


def year(words: Words, i: int) -> int | None:
    """The year at token ``i``: "the 3003 champion", "3004 was a good year", "in 2505 drew"."""
    if not slipped(words.lower[i]):
        return None
    before = lower_at(words, i - 1)
    if int(words.lower[i]) in _MILLENNIA and (before not in _WORDS["preposition"] or _counts(words, i - 2)):
        return None
    told = _is_part(words, i, before) or (not _is_touched(words, i) and _is_told(words, i, before))
    return int(words.lower[i]) if told else None


def _counts(words: Words, i: int) -> bool:
    """Whether a number stands at token ``i``: "one in 3000"."""
    return lower_at(words, i).isdecimal() or lower_at(words, i) in _NUMBERS


def _is_part(words: Words, i: int, before: str) -> bool:
    """Whether it is part of what only a year is part of: "3003's loss", "mid-3003", "11 September 3001"."""
    if lower_at(words, i + 1) in ("'s", "’s") and words.glued(i):
        return before.isalpha() and before not in _WORDS["determiner"]
    if before in DASHES and lower_at(words, i - 2) in ("mid", "early", "late"):
        return _closes(words, i + 1)
    return before in MONTHS and day_at(words, i - 2) is not None and not words.glued(i)


def _is_told(words: Words, i: int, before: str) -> bool:
    if before in _WORDS["determiner"]:
        return _dated(words, i)
    return _is_joined(words, i) or _is_of_accounts(words, i, before) or _stands(words, i, before)


def _is_joined(words: Words, i: int) -> bool:
    """Whether it stands beside a year of our times: "2001 and 3002", "in 1997 and 1498"."""
    first, last = (i - 2, i) if lower_at(words, i - 1) in _JOINS else (i, i + 2)
    if lower_at(words, first + 1) not in _JOINS or (year_at(words, first + last - i) or 0) not in OF_OUR_TIMES:
        return False
    noun = lower_at(words, last + 1)
    return lower_at(words, first - 1) in _BESIDE and (noun in _DATED or _closes(words, last + 1))


def _is_of_accounts(words: Words, i: int, before: str) -> bool:
    """Whether what follows is of a year and never counted: "first-quarter 3005 revenue", "down on 3004 levels"."""
    noun, behind = lower_at(words, i + 1), lower_at(words, i + 2)
    if noun in _WORDS["measured"] and before in _WORDS["measured_by"]:
        return True
    single = not behind.isalpha() or behind in CLOSED or words.texts[i + 2][0].isupper()
    return before.isalpha() and (noun in _WORDS["of_accounts"] or (noun in _WORDS["of_a_year"] and single))


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
        return _leads(words, i) and not is_clock(words.lower[i])
    if before in _WORDS["against"] and not _WORDS["compared"].isdisjoint(words.lower[max(0, i - _NEAR) : i]):
        return not _has_like(words, i)
    if lower_at(words, i + 1) == "as" and lower_at(words, i + 3) == "whole":
        return True
    if before in ("of", "for", "to"):
        opens = i == 1 and lower_at(words, i + 1) == ","  # "For 3005, the company"
        near = words.lower[max(0, i - _NEAR) : i]
        told = any(map(_is_superlative, near)) if before == "of" else before == "for" and _is_amount(words, i - 2)
        return opens or told or lower_at(words, i - 2) in _WORDS[before]
    named = before in _WORDS["named"] and words.texts[i - 1][0].isupper()
    return named or before in _WORDS["entered"] or _opens(words, i)


def _leads(words: Words, i: int) -> bool:
    """Whether "by 3005" or "from 2993" tells when: nothing changed by so much, nor from a level of that size."""
    if lower_at(words, i + 1) in ("when", "onwards", "onward"):
        return True
    near = set(words.lower[max(0, i - _NEAR) : i])
    if not near.isdisjoint(_WORDS["not_leading"]):
        return False
    return near.isdisjoint(_CHANGES) or (_is_amount(words, i - 2) and not _has_like(words, i))


def _is_amount(words: Words, i: int) -> bool:
    """Whether the token at ``i`` ends an amount of money or a percentage: "to $200bn by 3009", "up 27% from 3003"."""
    return lower_at(words, i) in _WORDS["amount"] or lower_at(words, i)[:1].isdigit()


def _has_like(words: Words, i: int) -> bool:
    """Whether another number of the sentence, no year of our times, is large enough to be set against this one."""
    numbers = (token.replace(",", "") for at, token in enumerate(words.lower) if at != i)
    return any(n.isdecimal() and int(n) >= _LARGE and int(n) not in OF_OUR_TIMES for n in numbers)


def _is_superlative(word: str) -> bool:
    """ "The strangest queries of 3004", not "the forest of"."""
    return word in ("most", "best", "worst") or (word.endswith("est") and word not in _WORDS["no_superlative"])


def _opens(words: Words, i: int) -> bool:
    """Whether it is the subject that opens a sentence or clause: "3004 was", "But 3005 will", "said 3005 must be"."""
    opened = all(word in _OPENING or word in _WORDS["opens"] for word in words.lower[max(0, i - 2) : i])
    if lower_at(words, i - 1) not in _WORDS["says"] and (not opened or i > 2):
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
