"""Names with a number in them: "Boeing 737", "COVID-19", "Section 427", "No. 10", "Formula One"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction import contacts, pronouns, years
from checker.extraction.calendar import DASHES, MONTHS, WEEKDAYS, lower_at, starts, year_at
from checker.extraction.found import Found
from checker.extraction.lexemes import lexeme
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("designators")
_CAPITAL = frozenset(_DATA["capital"].split())
_ANY = frozenset(_DATA["any"].split())
_HYPHENED = frozenset(_DATA["hyphened"].split())
_SPACED = frozenset(_DATA["spaced"].split())
_OPEN = frozenset(_DATA["open_prefixes"].split())
_CURRENCIES = frozenset(_DATA["currencies"].split())
_FIXED = [tuple(name.split()) for name in _DATA["fixed"]]
_PROPER = [tuple(name.split()) for name in _DATA["proper"]]
_FIXED_STARTS = {name[0] for name in (*_FIXED, *_PROPER)}
_PARTICLES = [name.split() for name in _DATA["particles"]]
_SYMBOLS = [name.split() for name in _DATA["symbols"]]
_NUMBERS = load("numbers")["small"].keys() | load("numbers")["scales"].keys()
_STARTS = _NUMBERS | contacts.STARTS
_SCALES = load("numbers")["scales"].keys()
_VERSION = re.compile(r"\d+\.\d+\.\d+(?:\.\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_TITLE_SHARE = Fraction(3, 5)
_CODE = 3
_AROUND = 15
_OPENING = frozenset("\"'“‘([:;–—-.!?")
_MODELS = frozenset(str(_DATA["models"]).split())
_BEHIND_MODEL = frozenset(_DATA["behind_model"].split())
_CODES = load("currencies")["codes"].keys()
_SOME = frozenset(_DATA["any_but_plural"].split())
_GROUPS = [tuple(name.split()) for name in _DATA["groups"]]
_OPEN_WORDS = "LKJbspzEG-"
_GENERATIONS = frozenset("GD")
_SUFFIXES = frozenset(_DATA["product_suffixes"].split())
_SCREENS = frozenset(_DATA["behind_resolution"].split())


_JOINING = frozenset((",", "and", "or", "to", "&"))
_BOUNDS = frozenset(("over", "under"))
_LISTING = frozenset((",", "and", ".", ";"))


def find(words: Words) -> list[Found]:
    """The names of a sentence that hold a number, in order, each a Found without quantity.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "A Boeing 737 with 38 people left gate 4."
    >>> [(f.first, f.stop) for f in find(tokenize(text, 0, len(text)))]
    [(1, 3)]
    """
    found: list[Found] = []
    stop = 0
    for i in starts(words, _STARTS):
        span = _at(words, i) if i >= stop else None
        if span and span[0] >= stop:
            found.append(Found(*span, None))
            stop = span[1]
    return found


def _at(words: Words, i: int) -> tuple[int, int] | None:
    token = words.lower[i]
    if token in _FIXED_STARTS and (fixed := _fixed(words, i)):
        return i, fixed
    if token in _NUMBERS:
        return _word(words, i)
    return contacts.at(words, i) or (_digits(words, i) if token[0].isdigit() else None)


def _fixed(words: Words, i: int) -> int | None:
    for tokens, names in ((words.lower, _FIXED), (words.texts, _PROPER)):
        for name in names:
            if tuple(tokens[i : i + len(name)]) == name and lower_at(words, i - 1) not in ("$", "£", "€"):
                return i + len(name)
    return None


def _word(words: Words, i: int) -> tuple[int, int] | None:
    """A number in words: a pronoun "one", or part of a name by its capital, as in "Formula One"."""
    if words.lower[i] == "one" and pronouns.is_pronoun(words, i):
        return (i - (lower_at(words, i - 1) == "no"), i + 1)
    before = lower_at(words, i - 1)
    if before in _SOME and not _is_plural(words, i + 1):
        return i - 1, i + 1
    if not words.texts[i][0].isupper() or before in _OPENING or not before[:1].isalpha() or _is_title(words, i):
        return None
    return i, i + 1


def _digits(words: Words, i: int) -> tuple[int, int] | None:
    token = words.lower[i]
    if _VERSION.fullmatch(token) and not _GROUPED.fullmatch(token):
        return i, i + 1
    stop = i + 1
    if words.glued(i) and lower_at(words, stop) == "+" and words.glued(stop) and lower_at(words, i + 2).isdecimal():
        return i, i + 3  # a minute of stoppage time, "90+3"
    if words.glued(i) and lower_at(words, stop) in DASHES:
        stop = _chain(words, i)
        if stop > i + 4:
            return i, stop
    first = _owner(words, i)
    if first is not None:
        return first, _listed(words, first, _extended(words, i))
    if token in _MODELS and lower_at(words, i + 1) in _BEHIND_MODEL:
        return i, i + 2
    if token in _MODELS and token[0] == token[-1] == "7" and words.glued(i) and lower_at(words, i + 1) in DASHES:
        return i, _extended(words, i)
    return (i, i + 2) if _is_versioned(words, i) else None


def _is_versioned(words: Words, i: int) -> bool:
    """Whether what is behind a short number makes a name of it: "5G", "4x4", "1080p video", "11 Pro Max"."""
    if i + 1 >= len(words) or not words.lower[i].isdecimal():
        return False
    behind = words.texts[i + 1]
    if len(words.texts[i]) > _CODE + (behind == "p"):
        return False
    if not words.glued(i):
        return behind in _SUFFIXES and not _is_title(words, i)
    if behind == "p":
        return lower_at(words, i + 2) in _SCREENS
    if behind in _GENERATIONS or (behind == "K" and lower_at(words, i + 2) in _SCREENS):
        return len(words.texts[i]) == 1
    return behind[0] in "x×" and behind[1:2].isdecimal()


def _chain(words: Words, i: int) -> int:
    """The token behind a chain of whole numbers glued by dashes; a date ("2024-05-04") is none."""
    if year_at(words, i):
        return i + 1
    stop = i + 1
    while words.lower[stop - 1].isdecimal() and words.glued(stop - 1) and lower_at(words, stop) in DASHES:
        if not (words.glued(stop) and lower_at(words, stop + 1).isdecimal()):
            break
        stop += 2
    return stop


def _owner(words: Words, i: int) -> int | None:
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
        if first >= 0 and tuple(words.texts[first:i]) == group and not (first == 0 and _is_plural(words, i + 1)):
            return first
    return None


def _designator(words: Words, i: int, before: str) -> int | None:
    """The word in front of the number at ``i``, if it makes a name with it."""
    if before in _SOME and not _is_plural(words, i + 1):
        return i - 1
    if before in _ANY or (before in _CAPITAL and words.texts[i - 1] != before):
        return None if before in MONTHS else i - 1
    return i - 1 if _is_series(words, i) else None


def _hyphened(words: Words, i: int) -> int | None:
    prefix = words.texts[i - 2]
    lower = words.lower[i - 2]
    if (lower == prefix or i == 2) and lower in _BOUNDS and words.glued(i) and lower_at(words, i + 1) == "s":
        return None  # "over-65s" are people of an age
    if not lower[0].isalpha() or lower in _OPEN or lower in MONTHS or lower in _NUMBERS:
        return None
    if lower in _HYPHENED or (prefix != lower and not (i == 2 and prefix[1:].islower()) and _is_plain(words, i)):
        return i - 2
    return None


def _is_plain(words: Words, i: int) -> bool:
    """Whether the number at ``i`` is a bare short one, with no scale or unit behind it."""
    token = words.lower[i]
    if "," in token or ":" in token or len(token) > 5:
        return False
    after = lower_at(words, i + 1)
    if after in ("%", "percent", "per", "pc") or after in _SCALES or years.counted(words, i + 1):
        return False
    return not (words.glued(i) and after in ("m", "bn", "mn", "k", "tn", "am", "pm", "km", "kg", "°"))


def _is_series(words: Words, i: int) -> bool:
    """Whether a capital inside the sentence and no counted noun make "Halo 2" of a word and a number."""
    owner, lower = words.texts[i - 1], words.lower[i - 1]
    if i < 2 or not owner[0].isupper() or not words.lower[i].isdecimal() or year_at(words, i):
        return False
    if (
        lower in _CURRENCIES
        or (_may_be_currency(owner) and not _stands_alone(words, i))
        or lower in MONTHS
        or lower in WEEKDAYS
        or lower_at(words, i - 2) in _OPENING
    ):
        return False
    after = lower_at(words, i + 1)
    if after in DASHES or after == "/" or after[:1].isdigit() or after in ("-", "years", "year"):
        return False
    return not _is_counting(words, i) and not _is_title(words, i) and not _goes_on(words, i, after)


def _is_counting(words: Words, i: int) -> bool:
    """Whether something that can be counted stands behind the number: "In Leeds 340 cars", "In Leeds 340 Fiat cars"."""
    after = lower_at(words, i + 1)
    if after.isalpha() and words.texts[i + 1].islower():
        return lexeme(after).tag in _OPEN_WORDS
    opening = i == 2 and words.lower[0] == "in" and after.isalpha()
    return opening and words.texts[i + 2 : i + 3] == [lower_at(words, i + 2)] and _is_plural(words, i + 2)


def _is_plural(words: Words, i: int) -> bool:
    return i < len(words) and words.texts[i].islower() and lexeme(words.lower[i]).plural


def _stands_alone(words: Words, i: int) -> bool:
    """Whether three capitals and a number are one name, "TFC 101": no code of a currency, no row of results."""
    row = lower_at(words, i - 2) in _LISTING or lower_at(words, i + 1) in ("", *_LISTING)
    return words.texts[i - 1] not in _CODES and not row


def _goes_on(words: Words, i: int, after: str) -> bool:
    """Whether a verb and a noun are left out: "Labour won 31 seats, the Tories 20 and the Greens 12"."""
    if after not in _LISTING:
        return False
    k = i - 1
    while k >= 0 and (words.texts[k][0].isupper() or words.lower[k] == "the"):
        k -= 1
    if lower_at(words, k) not in _LISTING:
        return False
    return any(words.lower[j][0].isdecimal() and words.texts[j - 1].islower() for j in range(1, k))


def _may_be_currency(owner: str) -> bool:
    """Whether a word is three capitals, as the codes of currencies are."""
    return len(owner) == _CODE and owner.isupper()


def _listed(words: Words, first: int, stop: int) -> int:
    """The token behind all numbers of a designator in the plural: "sections 4, 5 and 12", "pages 12 to 14"."""
    if words.lower[first][-1] != "s" or (words.lower[first] not in _ANY and words.lower[first] not in _CAPITAL):
        return stop
    while lower_at(words, stop) in _JOINING and lower_at(words, stop + 1).isdecimal() and _is_plain(words, stop + 1):
        if lexeme(lower_at(words, stop + 2) or ".").tag in _OPEN_WORDS + "R":  # "pages 3 and 30 others"
            break
        stop += 2
    return stop


def _extended(words: Words, i: int) -> int:
    """The token behind a name's number and what is glued to it: "777-200LR", "5(1)", "737s"."""
    stop = i + 1
    while words.glued(stop - 1) and (words.texts[stop].isalnum() or _binds(words, stop)):
        stop += 3 if words.texts[stop] == "(" else 1
    return stop


def _binds(words: Words, stop: int) -> bool:
    """Whether the mark at ``stop`` goes on a name: a dash, a slash, or the bracket of "5(1)"."""
    token = words.lower[stop]
    if token in DASHES or token == "/":
        return words.glued(stop) and words.texts[stop + 1][:1].isalnum()
    return token == "(" and words.glued(stop) and words.glued(stop + 1) and words.lower[stop + 2] == ")"


def _is_title(words: Words, i: int) -> bool:
    """Whether most words around token ``i`` have a capital, so that a capital tells nothing."""
    letters = [text for text in words.texts[max(0, i - _AROUND) : i + _AROUND] if text[0].isalpha()]
    capitals = sum(text[0].isupper() for text in letters)
    return capitals > _TITLE_SHARE * len(letters)
