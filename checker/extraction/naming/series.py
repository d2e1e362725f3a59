"""Names that a capital in front of a number makes inside a sentence: "Halo 2"; not "in Leeds 340 cars"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.lexemes import lexeme
from checker.extraction.times.calendar import DASHES, MONTHS, WEEKDAYS, lower_at, year_at
from checker.languages.lexicon import load, word_set
from checker.model.words import Words

_CURRENCIES = word_set("designators", "currencies")
_CODES = load("currencies")["codes"].keys()
_TITLE_SHARE = Fraction(3, 5)
_AROUND = 15  # tokens on either side that tell a title
_LONGEST_NAME = 7  # tokens of "and the engine works at"
_CODE = 3  # letters of a currency's
OPENING = frozenset("\"'“‘([:;–—-.!?")
_LISTING = frozenset((",", "and", ".", ";"))
_SAYING_WHEN = frozenset(("in", "this", "last"))  # after a number told of a time or a place: "York 20 this spring"
OPEN_WORDS = "LKJbspzEG-"  # tags of the words that a count may stand before


def is_series(words: Words, i: int) -> bool:
    """Whether a capital inside the sentence and no counted noun make "Halo 2" of a word and a number."""
    owner, lower = words.texts[i - 1], words.lower[i - 1]
    if i < 2 or not owner[0].isupper() or not words.lower[i].isdecimal() or year_at(words, i):
        return False
    if (
        lower in _CURRENCIES
        or (_may_be_currency(owner) and not _stands_alone(words, i))
        or lower in MONTHS
        or lower in WEEKDAYS
        or lower_at(words, i - 2) in OPENING
    ):
        return False
    after = lower_at(words, i + 1)
    if after in DASHES or after == "/" or after[:1].isdigit() or after in ("-", "years", "year"):
        return False
    return not _is_counting(words, i) and not is_title(words, i) and not _goes_on(words, i, after)


def _is_counting(words: Words, i: int) -> bool:
    """Whether something that can be counted stands after the number: "In Leeds 340 cars", "In Leeds 340 Fiat cars"."""
    after = lower_at(words, i + 1)
    if after.isalpha() and words.texts[i + 1].islower():
        return lexeme(after).tag in OPEN_WORDS
    opening = i == 2 and words.lower[0] == "in" and after.isalpha()
    return opening and words.texts[i + 2 : i + 3] == [lower_at(words, i + 2)] and is_plural(words, i + 2)


def _stands_alone(words: Words, i: int) -> bool:
    """Whether three capitals and a number are one name, "TFC 101": no code of a currency, no row of results."""
    row = lower_at(words, i - 2) in _LISTING or lower_at(words, i + 1) in ("", *_LISTING)
    return words.texts[i - 1] not in _CODES and not row


def _goes_on(words: Words, i: int, after: str) -> bool:
    """Whether a verb and a noun are left out: "Labour won 31 seats, the Tories 20 this time and the Greens 12"."""
    if after not in _LISTING | _SAYING_WHEN:
        return False
    k = i - 1
    while k >= 0 and (words.texts[k][0].isupper() or words.lower[k] == "the"):
        k -= 1
    if lower_at(words, k) not in _LISTING and not _is_last_of_row(words, k):
        return False
    return any(words.lower[j][0].isdecimal() and words.texts[j - 1].islower() for j in range(1, k))


def _is_last_of_row(words: Words, k: int) -> bool:
    """Whether more words name who has the number, the last of a row: ", the Greens 12 and the party of Ames 7"."""
    first = max(0, k - _LONGEST_NAME)
    at = next((j for j in range(k, first, -1) if words.lower[j] == "and"), 0)
    return at > 0 and words.lower[at - 1].isdecimal() and all(map(str.isalpha, "".join(words.lower[at:k]).split("-")))


def _may_be_currency(owner: str) -> bool:
    """Whether a word is three capitals, as the codes of currencies are."""
    return len(owner) == _CODE and owner.isupper()


def is_plural(words: Words, i: int) -> bool:
    """Whether a plural in small letters stands at token ``i``."""
    return i < len(words) and words.texts[i].islower() and lexeme(words.lower[i]).plural


def is_title(words: Words, i: int) -> bool:
    """Whether most words around token ``i`` have a capital, so that a capital tells nothing."""
    letters = [text for text in words.texts[max(0, i - _AROUND) : i + _AROUND] if text[0].isalpha()]
    capitals = sum(text[0].isupper() for text in letters)
    return capitals > _TITLE_SHARE * len(letters)
