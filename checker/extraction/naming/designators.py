"""Words in front of a number that make a name of it: "Section 427", "No. 10", "SARS-2", "the Group of 20"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.lexemes import lexeme
from checker.extraction.times import years
from checker.extraction.times.calendar import DASHES, MONTHS, WEEKDAYS, lower_at, year_at
from checker.languages.lexicon import load, word_set
from checker.model.words import Words

_CURRENCIES = word_set("designators", "currencies")
_CODES = load("currencies")["codes"].keys()
_TITLE_SHARE = Fraction(3, 5)
_AROUND = 15  # tokens on either side that tell a title
_LONGEST_OWNER = 7  # tokens of "and the engine works at"
_CODE = 3  # letters of a currency's
OPENING = frozenset("\"'“‘([:;–—-.!?")
_LISTING = frozenset((",", "and", ".", ";"))
_SAYING_WHEN = frozenset(("in", "this", "last"))  # after a number told of a time or a place: "York 20 this spring"
OPEN_WORDS = "LKJbspzEG-"  # tags of the words that a count may stand before
_DATA = load("designators")
_CAPITAL = frozenset(_DATA["capital"].split())
_ANY = frozenset(_DATA["any"].split())
SOME = frozenset(_DATA["any_but_plural"].split())
_OF_A_ROW = frozenset(_DATA["of_a_row"].split())
_ROW_PREPOSITIONS = frozenset(_DATA["row_prepositions"].split())
_HYPHENED = frozenset(_DATA["hyphened"].split())
_SPACED = frozenset(_DATA["spaced"].split())
_OPEN = frozenset(_DATA["open_prefixes"].split())
_GROUPS = [tuple(name.split()) for name in _DATA["groups"]]
_SYMBOLS = [name.split() for name in _DATA["symbols"]]
_PARTICLES = [name.split() for name in _DATA["particles"]]
_AMOUNTS = frozenset(_DATA["amounts_behind"].split())
_GLUED = frozenset(_DATA["units_glued"].split())
_SCALES = load("numbers")["scales"].keys()
NUMBERS = load("numbers")["small"].keys() | _SCALES
_JOINING = frozenset((",", "and", "or", "to", "&"))
_BOUNDS = frozenset(("over", "under"))
_IN_A_ROW = 2  # digits
_LONGEST = 5  # characters of a number in a name


def is_series(words: Words, i: int) -> bool:
    """Whether a capital inside the sentence and no counted noun make "Halo 2" of a word and a number."""
    owner, lower = words.texts[i - 1], words.lower[i - 1]
    if i < 2 or not owner[0].isupper() or not words.lower[i].isdecimal() or year_at(words, i):
        return False
    if (
        lower in _CURRENCIES
        or (len(owner) == _CODE and owner.isupper() and not _stands_alone(words, i))
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
    first = max(0, k - _LONGEST_OWNER)
    at = next((j for j in range(k, first, -1) if words.lower[j] == "and"), 0)
    return at > 0 and words.lower[at - 1].isdecimal() and all(map(str.isalpha, "".join(words.lower[at:k]).split("-")))


def is_plural(words: Words, i: int) -> bool:
    """Whether a plural in small letters stands at token ``i``."""
    return i < len(words) and words.texts[i].islower() and lexeme(words.lower[i]).plural


def is_title(words: Words, i: int) -> bool:
    """Whether most words around token ``i`` have a capital, so that a capital tells nothing."""
    letters = [text for text in words.texts[max(0, i - _AROUND) : i + _AROUND] if text[0].isalpha()]
    capitals = sum(text[0].isupper() for text in letters)
    return capitals > _TITLE_SHARE * len(letters)


def owner(words: Words, i: int) -> int | None:
    """The first token of the name that the number at ``i`` belongs to, or None."""
    before = lower_at(words, i - 1)
    if before in DASHES and i > 1 and words.glued(i - 1) and words.glued(i - 2):
        return _hyphened(words, i)
    if before in DASHES and i > 1 and words.glued(i - 1) and words.lower[i - 2] in _SPACED:
        return i - 2
    if before == "." and lower_at(words, i - 2) in ("no", "nos") and words.glued(i - 2):
        return i - 2
    if before == "#" and words.glued(i - 1):
        return i - 1
    if words.texts[max(0, i - 1) : i + 1] in _PARTICLES and not lower_at(words, i - 2)[:1].isdecimal():
        return i - 1
    for symbol in _SYMBOLS:
        if words.lower[max(0, i - len(symbol)) : i] == symbol:
            return i - len(symbol)
    if not before.isalnum() or not _is_plain(words, i):
        return None
    return _group(words, i) if before == "of" else _designator(words, i, before)


def _group(words: Words, i: int) -> int | None:
    """The first token of "the Group of 20"; a sentence may begin with "Group of 20 students"."""
    for group in _GROUPS:
        first = i - len(group)
        if first >= 0 and tuple(words.texts[first:i]) == group and not (first == 0 and is_plural(words, i + 1)):
            return first
    return None


def _designator(words: Words, i: int, before: str) -> int | None:
    """The word in front of the number at ``i``, if it makes a name with it."""
    if before in SOME and not is_plural(words, i + 1):
        return i - 1
    if before in _OF_A_ROW and lower_at(words, i - 2) in _ROW_PREPOSITIONS:
        short = len(words.lower[i]) <= _IN_A_ROW or words.lower[i] in NUMBERS  # "on day one"
        return i - 1 if short and not is_plural(words, i + 1) else None
    if before in _ANY or (before in _CAPITAL and words.texts[i - 1] != before):
        return None if before in MONTHS else i - 1
    return i - 1 if is_series(words, i) else None


def _hyphened(words: Words, i: int) -> int | None:
    prefix = words.texts[i - 2]
    lower = words.lower[i - 2]
    if (lower == prefix or i == 2) and lower in _BOUNDS and words.glued(i) and lower_at(words, i + 1) == "s":
        return None  # "over-65s" are people of an age
    if not lower[0].isalpha() or lower in _OPEN or lower in MONTHS or lower in NUMBERS:
        return None
    if lower in _HYPHENED or (prefix != lower and not (i == 2 and prefix[1:].islower()) and _is_plain(words, i)):
        return i - 2
    return None


def listed(words: Words, first: int, stop: int) -> int:
    """The token after all numbers of a designator in the plural: "sections 4, 5 and 12", "pages 12 to 14"."""
    if words.lower[first][-1] != "s" or (words.lower[first] not in _ANY and words.lower[first] not in _CAPITAL):
        return stop
    while lower_at(words, stop) in _JOINING and lower_at(words, stop + 1).isdecimal() and _is_plain(words, stop + 1):
        if lexeme(lower_at(words, stop + 2) or ".").tag in OPEN_WORDS + "R":  # "pages 3 and 30 others"
            break
        stop += 2
    return stop


def _is_plain(words: Words, i: int) -> bool:
    """Whether the number at ``i`` is a bare short one, with no scale or unit after it."""
    token = words.lower[i]
    if "," in token or ":" in token or len(token) > _LONGEST:
        return False
    after = lower_at(words, i + 1)
    if after in _AMOUNTS or after in _SCALES or years.counted(words, i + 1):
        return False
    return not (words.glued(i) and after in _GLUED)
