"""What holds digits or number words and is no figure: names ("Boeing 737"), addresses, the pronoun "one"."""

from __future__ import annotations

import re

from checker.extraction.naming import designators
from checker.extraction.spans import Found
from checker.extraction.times.calendar import DASHES, dotted_at, lower_at, starts, year_at
from checker.languages.lexicon import load, word_set
from checker.model.words import Words

_STREETS = word_set("designators", "streets")
_SCHEMES = ("http", "https", "www")
_CONTACTS = frozenset((*_SCHEMES, "@"))
_SHORTEST = 7  # digits in a telephone number
_DATA = load("designators")
_BEFORE = frozenset(_DATA["before_one"].split())
_AFTER = frozenset(_DATA["after_one"].split())
_POINTS = frozenset(_DATA["points"].split())
_NUMBERS = load("numbers")["small"].keys() | load("numbers")["scales"].keys()
_LISTED = (",", "and", "or")
_ARTICLES = ("the", "a", "an")
_CLOSING = frozenset(".,;:!?)'\"”’") | {"'s", "’s"}


def contact(words: Words, i: int) -> tuple[int, int] | None:
    """The token span of the address or number that token ``i`` belongs to, or None."""
    token = words.lower[i]
    if token in _SCHEMES:
        return i, _run_end(words, i)
    if token == "@":
        return _mail(words, i)
    return (_telephone(words, i) or _street(words, i) or _postcode(words, i)) if token[0].isdigit() else None


def _run_end(words: Words, i: int) -> int:
    """The token after the glued run that ``i`` stands in, without the stops that close it."""
    while words.glued(i):
        i += 1
    while not words.lower[i].isalnum() and words.lower[i] != "/":
        i -= 1
    return i + 1


def _mail(words: Words, i: int) -> tuple[int, int] | None:
    if not (i > 0 and words.glued(i - 1) and words.glued(i) and words.lower[i + 1].isalnum()):
        return None
    first = i
    while first > 0 and words.glued(first - 1):
        first -= 1
    return first, _run_end(words, i)


def _telephone(words: Words, i: int) -> tuple[int, int] | None:
    """Groups of digits after a plus, or of which the first begins with a nought."""
    first = words.lower[i]
    international = lower_at(words, i - 1) == "+" and words.glued(i - 1)
    if not international and not (first[0] == "0" and len(first) > 2 and first.isdecimal()):
        return None
    stop, digits = i, 0
    while lower_at(words, stop).isdecimal():
        digits += len(words.lower[stop])
        stop += 1
        stop += lower_at(words, stop) in ("-", ")") and lower_at(words, stop + 1).isdecimal()
    return (i - international, stop) if digits >= _SHORTEST else None


def _postcode(words: Words, i: int) -> tuple[int, int] | None:
    """The second half of "SW1A 1AA" with the first."""
    if not i or len(words.lower[i]) > 1 or not words.glued(i):
        return None
    area, letters = words.texts[i - 1], words.texts[i + 1]
    outward = area[0].isupper() and area[1:3].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[:1].isdecimal() and len(area) <= 4
    return (i - 1, i + 2) if outward and letters[:2].isupper() and len(letters[:2]) == 2 else None


def _street(words: Words, i: int) -> tuple[int, int] | None:
    """ "10 Downing Street", "16-18 Mill Lane"."""
    if not words.lower[i].isdecimal():
        return None
    last = i + 2 if lower_at(words, i + 1) in DASHES and lower_at(words, i + 2).isdecimal() else i
    for k in (last + 2, last + 3):
        between = words.texts[last + 1 : k]
        if lower_at(words, k) in _STREETS and words.texts[k][0].isupper() and all(w[0].isupper() for w in between):
            return i, k + 1
    return None


def is_pronoun(words: Words, i: int) -> bool:
    """Whether the "one" at ``i`` counts nothing.

    It counts before a noun, a scale or a fraction, in "one of the three" in "two here and one there", and at the end of
    "thirty-one".
    """
    before, after = lower_at(words, i - 1), lower_at(words, i + 1)
    if before in DASHES and lower_at(words, i - 2) in _NUMBERS:
        return False
    if after in DASHES or after in _NUMBERS or after[:1].isdigit():
        return before == "no" and after in DASHES
    if after == "of":
        return not _of_several(words, i + 2)
    if after == "over" and (lower_at(words, i + 2)[:1].isdigit() or lower_at(words, i + 2) in _NUMBERS):
        return False
    if (before == "at" and after in _POINTS) or after == "another":
        return True
    if before in ("no", "any", "every", "each", "some") and after not in _LISTED:
        return not (after.isalpha() and before == "some")
    if after == "" or after in _CLOSING:
        numbering = before == "" and after == "." and i + 2 < len(words)
        described = before.isalpha() and lower_at(words, i - 2) in _ARTICLES  # "the old one"
        return numbering or described or before in _BEFORE or before in _ARTICLES or after in ("'s", "’s")
    return (after in _AFTER and before not in _LISTED) or (before in _BEFORE and not after.isalpha())


def _of_several(words: Words, i: int) -> bool:
    """Whether "of" is followed by a number: "of the three", "of its 12", "of two"."""
    for k in (i, i + 1):
        token = lower_at(words, k)
        if token in _NUMBERS or token[:1].isdigit():
            return True
    return False


def _by_first(names: list[str]) -> dict[str, list[list[str]]]:
    """The tokens of each name, by the first of them."""
    rows: dict[str, list[list[str]]] = {}
    for tokens in map(str.split, names):
        rows.setdefault(tokens[0], []).append(tokens)
    return rows


_FIXED = _by_first(_DATA["fixed"])

_PROPER = _by_first(_DATA["proper"])

_FIXED_STARTS = _FIXED.keys() | _PROPER.keys()

STARTS = designators.NUMBERS | _CONTACTS

_VERSION = re.compile(r"\d+\.\d+\.\d+(?:\.\d+)*")

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")

_MODELS = frozenset(_DATA["models"].split())

_BEHIND_MODEL = frozenset(_DATA["behind_model"].split())

_SUFFIXES = frozenset(_DATA["product_suffixes"].split())

_SCREENS = frozenset(_DATA["behind_resolution"].split())

_GENERATIONS = frozenset("GD")

_POSSESSIVE = ("'s", "’s")  # "this year's Six Nations"

_LONGEST = 3  # digits of a version


def find(words: Words) -> list[Found]:
    """The names of a sentence that hold a number, in order, each a Found without quantity.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "A Boeing 737 with 38 people left gate 4."
    >>> [(f.first, f.stop) for f in find(tokenize(text, 0, len(text)))]
    [(1, 3)]
    """
    found: list[Found] = []
    stop = 0
    for i in starts(words, STARTS):
        span = _at(words, i) if i >= stop else None
        if span and span[0] >= stop:
            found.append(Found(*span, None))
            stop = span[1]
    return found


def _at(words: Words, i: int) -> tuple[int, int] | None:
    token = words.lower[i]
    if token in _FIXED_STARTS and (fixed := _fixed(words, i)):
        return i, fixed
    if token in designators.NUMBERS:
        return _word(words, i)
    return contact(words, i) or (_digits(words, i) if token[0].isdigit() else None)


def _fixed(words: Words, i: int) -> int | None:
    for tokens, names in ((words.lower, _FIXED), (words.texts, _PROPER)):
        for name in names.get(tokens[i], ()):
            if tokens[i : i + len(name)] == name and lower_at(words, i - 1) not in ("$", "£", "€"):
                return i + len(name)
    return None


def _word(words: Words, i: int) -> tuple[int, int] | None:
    """A number in words: a pronoun "one", or part of a name by its capital, as in "Formula One"."""
    if words.lower[i] == "one" and is_pronoun(words, i):
        return (i - (lower_at(words, i - 1) == "no"), i + 1)
    before = lower_at(words, i - 1)
    if before in designators.SOME and not designators.is_plural(words, i + 1):
        return i - 1, i + 1
    if (
        not words.texts[i][0].isupper()
        or before in designators.OPENING
        or not (before[:1].isalpha() or before in _POSSESSIVE)
        or designators.is_title(words, i)
    ):
        return None
    return i, i + 1


def _digits(words: Words, i: int) -> tuple[int, int] | None:
    token = words.lower[i]
    if _VERSION.fullmatch(token) and not _GROUPED.fullmatch(token) and dotted_at(words, i) is None:
        return i, i + 1
    stop = i + 1
    if words.glued(i) and lower_at(words, stop) == "+" and words.glued(stop) and lower_at(words, i + 2).isdecimal():
        return i, i + 3  # a minute of stoppage time, "90+3"
    if words.glued(i) and lower_at(words, stop) in DASHES:
        stop = _chain(words, i)
        if stop > i + 4:
            return i, stop
    first = designators.owner(words, i)
    if first is not None:
        return first, designators.listed(words, first, _extended(words, i))
    if token in _MODELS and lower_at(words, i + 1) in _BEHIND_MODEL:
        return i, i + 2
    if token in _MODELS and token[0] == token[-1] == "7" and words.glued(i) and lower_at(words, i + 1) in DASHES:
        return i, _extended(words, i)
    return (i, i + 2) if _is_versioned(words, i) else None


def _is_versioned(words: Words, i: int) -> bool:
    """Whether what is after a short number makes a name of it: "5G", "4x4", "1080p video", "11 Pro Max"."""
    if i + 1 >= len(words) or not words.lower[i].isdecimal():
        return False
    behind = words.texts[i + 1]
    if len(words.texts[i]) > _LONGEST + (behind == "p"):
        return False
    if not words.glued(i):
        return behind in _SUFFIXES and not designators.is_title(words, i)
    if behind == "p":
        return lower_at(words, i + 2) in _SCREENS
    if behind in _GENERATIONS or (behind == "K" and lower_at(words, i + 2) in _SCREENS):
        return len(words.texts[i]) == 1
    return behind[0] in "x×" and behind[1:2].isdecimal()


def _chain(words: Words, i: int) -> int:
    """The token after a chain of whole numbers glued by dashes; a date ("2024-05-04") is none."""
    if year_at(words, i):
        return i + 1
    stop = i + 1
    while words.lower[stop - 1].isdecimal() and words.glued(stop - 1) and lower_at(words, stop) in DASHES:
        if not (words.glued(stop) and lower_at(words, stop + 1).isdecimal()):
            break
        stop += 2
    return stop


def _extended(words: Words, i: int) -> int:
    """The token after a name's number and what is glued to it: "777-200LR", "5(1)", "737s"."""
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
