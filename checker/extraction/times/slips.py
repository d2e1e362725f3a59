"""Days that no month has and years that no story tells of, where nothing but a date can stand."""

from __future__ import annotations

from checker.extraction.lexemes import CLOSED, is_plural, lexeme
from checker.extraction.times.calendar import DASHES, MONTHS, day_at, lower_at, weekday_at, word_set, year_at
from checker.languages.lexicon import load
from checker.model.words import Words
from checker.precision.misprints import OF_OUR_TIMES, years_meant

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
WORDS: dict[str, frozenset[str]] = {name: frozenset(row.split()) for name, row in load("slipped_years").items()}
COUNTED = word_set("counted")
_FIGURES = load("figures")
_CHANGES = frozenset(_FIGURES["change"].split()) | frozenset(_FIGURES["weak_change"].split())
_OPENING = frozenset(('"', "“", "'", "‘", "-", "–", "•"))
_LARGE = 500  # what is less is not set against a number of four digits
_NEAR = 6  # tokens within which a verb of change makes "by 3005" an amount
_DATED_NOUNS = word_set("behind_year") | word_set("behind_impossible_year")
_MILLENNIA = (2500, *range(3000, 10_000, 1000))  # a slip of 2000
_NUMBERS = frozenset(load("numbers")["small"])
_JOINS = frozenset(("and", "or"))
_BESIDE = WORDS["preposition"] | {"from", "between", "for", "both", "throughout"}


def late_day(words: Words, i: int) -> int | None:
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
    if (
        before in _ENDING
        or (before in _ON and lower_at(words, i - 2) in _ENDING)
        or (lower_at(words, i - 1) in _TO and lower_at(words, i - 2) in MONTHS)
    ):
        return True  # or the other end of a range: "between 12 January and 50 February"
    if weekday_at(words, i - 1) is not None or (before == "," and weekday_at(words, i - 2) is not None):
        return True
    counts = is_plural(lower_at(words, stop))
    if _DETERMINED.intersection((before, _before_adjective(words, i))):
        return not counts
    return before in _BEFORE_DAY and (closes_date(words, stop) or (before in _ONE_DAY and not counts))


def _before_adjective(words: Words, i: int) -> str:
    """What stands before the one word between it and token ``i``: "the" in "the original 39 March show"."""
    return lower_at(words, i - 2) if lower_at(words, i - 1).isalpha() else ""


def closes_date(words: Words, i: int) -> bool:
    """Whether no noun or number begins at token ``i``, so that the number before it counts nothing there."""
    token = lower_at(words, i)
    return not token.isalnum() or token in CLOSED or (token.isalpha() and words.texts[i][0].isupper())


def far_year_behind(words: Words, i: int) -> int | None:
    """The far year at token ``i``, after a month: "June 2503"."""
    return _far(words, i) if closes_date(words, i + 1) else None


def far_year(words: Words, i: int) -> int | None:
    """The far year at token ``i``: "in 6003.", "between 2008 and 3012", "its 6004 results"."""
    far = _far(words, i)
    if far is None or _is_far_touched(words, i):
        return None
    before = lower_at(words, i - 1)
    if (before in _DETERMINERS or before == "s") and lower_at(words, i + 1) in _DATED:
        return far
    if not closes_date(words, i + 1) or (lower_at(words, i + 1) in ("in", "by") and year_at(words, i + 2)):
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


def _is_far_touched(words: Words, i: int) -> bool:
    """Whether it is part of something longer: "2500-3000", "4400m", "in 7075 or 7080"."""
    behind = lower_at(words, i + 1)
    return words.glued(i) and (behind[:1].isalnum() or behind in DASHES or behind in ("%", "/"))


def _is_paired(words: Words, i: int) -> bool:
    """Whether a year is the other end: "between 2989 and 2003", "in 2005 and 3006", "from 1998 to 2504"."""
    if lower_at(words, i - 1) in ("and", "to", "or", *DASHES):
        return lower_at(words, i - 3) in _BEFORE_YEAR | {"between", "from"} and year_at(words, i - 2) in _LIKELY
    opened = lower_at(words, i - 1) in ("between", "from")
    return opened and lower_at(words, i + 1) in ("and", "to") and year_at(words, i + 2) in _LIKELY


def stands(words: Words, i: int) -> bool:
    """Whether token ``i`` stands as a year does, whatever its number."""
    before = lower_at(words, i - 1)
    if not closes(words, i + 1):
        return False
    if before in WORDS["preposition"] or before in MONTHS:
        return True
    if before in WORDS["leading"]:
        return _leads(words, i) and not is_clock(words.lower[i])
    if before in WORDS["against"] and not WORDS["compared"].isdisjoint(words.lower[max(0, i - _NEAR) : i]):
        return not _has_like(words, i)
    if lower_at(words, i + 1) == "as" and lower_at(words, i + 3) == "whole":
        return True
    if before in ("of", "for", "to"):
        opens = i == 1 and lower_at(words, i + 1) == ","  # "For 3005, the company"
        near = words.lower[max(0, i - _NEAR) : i]
        told = any(map(_is_superlative, near)) if before == "of" else before == "for" and _is_amount(words, i - 2)
        return opens or told or lower_at(words, i - 2) in WORDS[before]
    named = before in WORDS["named"] and words.texts[i - 1][0].isupper()
    return named or before in WORDS["entered"] or _opens_clause(words, i)


def _leads(words: Words, i: int) -> bool:
    """Whether "by 3005" or "from 2993" tells when: nothing changed by so much, nor from a level of that size."""
    if lower_at(words, i + 1) in ("when", "onwards", "onward"):
        return True
    near = set(words.lower[max(0, i - _NEAR) : i])
    if not near.isdisjoint(WORDS["not_leading"]):
        return False
    return near.isdisjoint(_CHANGES) or (_is_amount(words, i - 2) and not _has_like(words, i))


def _is_amount(words: Words, i: int) -> bool:
    """Whether the token at ``i`` ends an amount of money or a percentage: "to $200bn by 3009", "up 27% from 3003"."""
    return lower_at(words, i) in WORDS["amount"] or lower_at(words, i)[:1].isdigit()


def _has_like(words: Words, i: int) -> bool:
    """Whether another number of the sentence, no year of our times, is large enough to be set against this one."""
    numbers = (token.replace(",", "") for at, token in enumerate(words.lower) if at != i)
    return any(n.isdecimal() and int(n) >= _LARGE and int(n) not in OF_OUR_TIMES for n in numbers)


def _is_superlative(word: str) -> bool:
    """ "The strangest queries of 3004", not "the forest of"."""
    return word in ("most", "best", "worst") or (word.endswith("est") and word not in WORDS["no_superlative"])


def _opens_clause(words: Words, i: int) -> bool:
    """Whether it is the subject that opens a sentence or clause: "3004 was", "But 3005 will", "said 3005 must be"."""
    opened = all(word in _OPENING or word in WORDS["opens"] for word in words.lower[max(0, i - 2) : i])
    if lower_at(words, i - 1) not in WORDS["says"] and (not opened or i > 2):
        return False
    after = lower_at(words, i + 1)
    return after in WORDS["tells"] or (after in WORDS["modal"] and lower_at(words, i + 2) in WORDS["then_tells"])


def closes(words: Words, i: int) -> bool:
    """Whether nothing that the number would count begins at token ``i``: "in 2505 drew", not "in 2505 homes"."""
    token = lower_at(words, i)
    if token in ("in", "by", "of") and (year_at(words, i + 1) or token == "of"):
        return False  # "3005 in 2004" counts
    if token in CLOSED or not token.isalpha():
        return not token.isdecimal()
    return words.texts[i][0].isupper() or not (lexeme(token).plural or token in COUNTED or token in WORDS["not_dated"])


def slipped(digits: str) -> bool:
    """Whether one digit changed, or two neighbours swapped, would give a year of our times.

    >>> slipped("3004"), slipped("1493"), slipped("9150"), slipped("1994"), slipped("4400")
    (True, True, True, False, False)
    """
    if not years_meant(digits):
        return False
    year = int(digits)
    return not 1900 <= year <= 2100 and (year % 100 != 0 or year in _MILLENNIA)


def slipped_decade(digits: str) -> int | None:
    """The decade that four digits in front of an "s" are: "2990s", "1450s"."""
    return int(digits) if slipped(digits) and digits.endswith("0") else None


def slipped_year(words: Words, i: int) -> int | None:
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
    return lower_at(words, first - 1) in _BESIDE and (noun in _DATED_NOUNS or closes(words, last + 1))


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
    if noun in _DATED_NOUNS or words.texts[i + 1][0].isupper():
        return True
    return noun not in CLOSED and not lexeme(noun).plural


def _is_touched(words: Words, i: int) -> bool:
    """Whether it is part of something longer: "$3004", "3004-seat", "6004m"."""
    before, behind = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in ("$", "£", "€", "¥", "₹", "rs", "#", "no") or behind in ("%", "°", "gmt", "bst", "est"):
        return True
    glued = words.glued(i) and (behind[:1].isalnum() or behind in DASHES or behind in ("/", ":"))
    return glued or (i > 0 and words.glued(i - 1) and (before in DASHES or before in ("/", ",", ".", "+")))
