"""Ordinals, and names of a series that tell one of it by its number: "22nd", "third", "Formula One", "3G"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction.measures import units
from checker.extraction.numbers.cardinals import SMALL
from checker.extraction.spans import Found
from checker.extraction.times.calendar import DASHES, lower_at, starts
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.words import Words

_DATA = load("ordinals")
_ORDINALS: dict[str, int] = _DATA["ordinals"]
_SMALL: dict[str, int] = load("numbers")["small"]
_NUMBER_WORDS = _SMALL.keys() | load("numbers")["scales"].keys()
_IDIOMS = {word: frozenset(names.split()) for word, names in _DATA["idioms"].items()}
_SLASHES = ("/", "⁄")
_WHEN = frozenset(("last", "this", "since", "during", "over", "within"))
_BEHIND_FRACTION = frozenset(_DATA["behind_fraction"].split())
_BEHIND_SECOND = frozenset(_DATA["behind_second"].split())
_BEHIND_RATE = frozenset(_DATA["behind_rate"].split())
_RANK: str = _DATA["rank"]
_NUMBERED: str = _DATA["numbered"]
_BEFORE_NUMBERED = frozenset(_DATA["before_numbered"].split())
_BEHIND_NUMBERED = frozenset(_DATA["behind_numbered"].split())
_NAMED: dict[str, int] = _DATA["named"]
_BY_METAL: dict[str, int] = _DATA["named_by_metal"]
_KEPT = frozenset(_DATA["kept"].split())
STARTS = _ORDINALS.keys() | {_RANK} | _NAMED.keys() | _BY_METAL.keys()
_LONGEST = 12  # digits of an ordinal
_LONGEST_RANK = 4  # ... of "No 1024"
_ENDINGS = ("st", "nd", "rd", "th")
_NAMES = [tuple(name.split()) for name in load("numbered_names")["names"]]
_PLACE = "#"
_BEFORE = [name[:-1] for name in _NAMES if name[-1] == _PLACE]
_ENDING_IN = {name[-1]: [other for other in _BEFORE if other[-1] == name[-1]] for name in _BEFORE}
_BEHIND = frozenset(name[1] for name in _NAMES if name[0] == _PLACE)
_SERIES = frozenset((*_ENDING_IN, *_BEHIND))
_LETTERS = frozenset(name[0] for name in _BEFORE if len(name) == 1)
_LONGEST_NUMBER = 4  # digits
_GLUED = frozenset(f"{letters}{number}" for letters in _LETTERS for number in range(100))  # "ipv6", one token
_PARTS = re.compile(r"([A-Za-z]+)(\d+)")


def find(words: Words) -> list[Found]:
    """The ordinals of a sentence, in order. Fractions ("a third of") and seconds of time are left out.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "the twenty-first and the 1,000th"
    >>> [int(f.quantity.numbers[0].value) for f in find(tokenize(text, 0, len(text)))]
    [21, 1000]
    """
    hits = (_at(words, i) for i in starts(words, STARTS))
    return [hit for hit in hits if hit]


def _at(words: Words, i: int) -> Found | None:
    token = words.lower[i]
    if token in _ORDINALS:
        return _word(words, i)
    if token == _RANK:
        return _rank(words, i)
    if token in _NAMED or token in _BY_METAL:
        return _anniversary(words, i)
    digits = token[:-2].replace(",", "")
    over = lower_at(words, i - 1) in _SLASHES and lower_at(words, i - 2).isdecimal()  # "1/60th"
    if token.endswith(_ENDINGS) and digits.isdecimal() and len(digits) <= _LONGEST and not over:
        return _ordinal(i, i + 1, int(digits), Style.DIGITS, token[-2:])
    return None


def _rank(words: Words, i: int) -> Found | None:
    """ "Number" and a whole number: a place in an order, never a count."""
    token = lower_at(words, i + 1)
    if words.texts[i][0].isupper() and i > 0:
        return None
    if token in _SMALL:
        return _ordinal(i, i + 2, _SMALL[token], Style.WORDS)
    if token.isdecimal() and len(token) <= 3:
        return _ordinal(i, i + 2, int(token), Style.DIGITS)
    return None


def _anniversary(words: Words, i: int) -> Found | None:
    """ "Its centenary", "their golden wedding": the number that an anniversary's name implies; no "Centenary Hall"."""
    token = words.lower[i]
    kept = token in _NAMED or lower_at(words, i + 1) in _KEPT
    capital = words.texts[i][0].isupper() and (i > 0 or (words.texts[1:2] != [] and words.texts[1][0].isupper()))
    if not kept or capital or lower_at(words, i + 1 + (token in _BY_METAL)) in DASHES:
        return None
    return _ordinal(i, i + 1, _NAMED.get(token) or _BY_METAL[token], Style.IMPLIED)


def ranks(words: Words) -> list[Found]:
    """The places of a sentence that are told as "No 4": "the world No 138", "No. 2 seed Anna Holm", not "No 10" alone.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "The world No. 4 met the No 2 seed on No 1 Court"
    >>> [int(f.quantity.numbers[0].value) for f in ranks(tokenize(text, 0, len(text)))]
    [4, 2]
    """
    hits = (_numbered(words, i) for i, token in enumerate(words.lower) if token == _NUMBERED)
    return [hit for hit in hits if hit]


def _numbered(words: Words, i: int) -> Found | None:
    at = i + 1 + (lower_at(words, i + 1) == ".")
    token = lower_at(words, at)
    if not token.isdecimal() or len(token) > _LONGEST_RANK:
        return None
    if lower_at(words, i - 1) not in _BEFORE_NUMBERED and lower_at(words, at + 1) not in _BEHIND_NUMBERED:
        return None
    return _ordinal(i, at + 1, int(token), Style.DIGITS)


def _word(words: Words, i: int) -> Found | None:
    value = _ORDINALS[words.lower[i]]
    tens = _tens(words, i) if value < 10 else None
    if tens:
        return _ordinal(tens[1], i + 1, tens[0] + value, Style.WORDS)
    if _is_fraction(words, i) or _is_idiom(words, i) or (value == 2 and _is_time(words, i)):
        return None
    return _ordinal(i, i + 1, value, Style.WORDS)


def _tens(words: Words, i: int) -> tuple[int, int] | None:
    """The ten before an ordinal and the token that it stands at: "twenty-" or "twenty "."""
    at = i - 2 if lower_at(words, i - 1) in DASHES else i - 1
    ten = _SMALL.get(lower_at(words, at), 0)
    return (ten, at) if ten >= 20 else None


def _is_fraction(words: Words, i: int) -> bool:
    """Whether the ordinal is the denominator of a fraction: "two third", "a fifth of", "one-tenth"."""
    if words.lower[i] in ("first", "second"):
        return False
    before = lower_at(words, i - 1)
    if before in DASHES:
        before = lower_at(words, i - 2)
    if before in _NUMBER_WORDS or before[:1].isdigit():
        return True
    if before not in ("a", "another", "about", "nearly", "almost", "over", "than"):
        return False
    after = lower_at(words, i + 1)
    if after == "-" and words.glued(i):
        return False  # "a third-placed side"
    step = lower_at(words, i - 2) == "by" and after in _WHEN  # "fell by a third last year"
    return step or not after.isalpha() or after in _BEHIND_FRACTION


def _is_idiom(words: Words, i: int) -> bool:
    names = _IDIOMS.get(words.lower[i], frozenset())
    if _is_named(words, i):
        return True
    k = i + 2 if lower_at(words, i + 1) in DASHES else i + 1
    after = lower_at(words, k)
    return after in names or f"{after}-{lower_at(words, k + 1)}" in names


def _is_named(words: Words, i: int) -> bool:
    """Whether capitals on it and after it inside a sentence make a name: "the Second World War"."""
    if i + 1 >= len(words) or i == 0 or not words.texts[i - 1][0].isalpha() or words.texts[i - 1][0].isupper():
        return False
    return words.texts[i][0].isupper() and words.texts[i + 1][0].isupper()


def _is_time(words: Words, i: int) -> bool:
    """Whether "second" is a unit of time: "a second later", "30-second"."""
    before = lower_at(words, i - 1)
    if before in DASHES:
        before = lower_at(words, i - 2)
    if before in ("per", "split", "every") or before in _NUMBER_WORDS or before[:1].isdigit():
        return True
    after = lower_at(words, i + 1)
    if before == "a" and i > 1 and units.name_at(words, i - 2) and after in _BEHIND_RATE:
        return True
    return before == "a" and (not after.isalpha() or after in _BEHIND_SECOND)


def _ordinal(first: int, stop: int, value: int, style: Style, ending: str = "") -> Found:
    return Found(first, stop, Quantity(Kind.ORDINAL, (Printed(Fraction(value), style=style),), ending=ending))


def in_series(words: Words) -> list[Found]:
    """The names of a sentence that tell one of a series, in order: ordinals, with the series as their unit.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "He left Formula One for 3G and IPv6"
    >>> [(f.first, f.stop, f.quantity.unit) for f in in_series(tokenize(text, 0, len(text)))]
    [(2, 4, 'formula #'), (5, 7, '# g'), (8, 9, 'ipv #')]
    """
    found = [] if _SERIES.isdisjoint(words.lower) else [_spaced(words, i) for i in starts(words, SMALL.keys())]
    if not _GLUED.isdisjoint(words.lower):
        found += [_glued(words, i) for i, token in enumerate(words.lower) if token in _GLUED]
    return sorted((name for name in found if name), key=lambda name: name.first) if found else []


def _spaced(words: Words, i: int) -> Found | None:
    """The name that the number at ``i`` has a part in, with capitals all over."""
    number = words.lower[i]
    if number.isdecimal() and len(number) <= _LONGEST_NUMBER:
        value, style = int(number), Style.DIGITS
    elif number in SMALL and words.texts[i][0].isupper():
        value, style = SMALL[number], Style.WORDS
    else:
        return None
    dash = lower_at(words, i - 1) in DASHES and words.glued(i - 1)
    for name in _ENDING_IN.get(lower_at(words, i - 1 - dash), ()):
        first = i - dash - len(name)
        if len(name[0]) == 1 and not dash:
            continue  # "Mr G 8"
        if tuple(words.lower[max(0, first) : i - dash]) == name and words.texts[first][0].isupper():
            return _one_of_series(first, i + 1, " ".join((*name, _PLACE)), value, style)
    behind = lower_at(words, i + 1)
    if behind in _BEHIND and words.texts[i + 1][0].isupper() and (len(behind) > 1 or words.glued(i)):
        return _one_of_series(i, i + 2, f"{_PLACE} {behind}", value, style)
    return None


def _glued(words: Words, i: int) -> Found | None:
    parts = _PARTS.fullmatch(words.texts[i])
    if parts is None or not parts[1][0].isupper():
        return None
    return _one_of_series(i, i + 1, f"{parts[1].lower()} {_PLACE}", int(parts[2]), Style.DIGITS)


def _one_of_series(first: int, stop: int, series: str, value: int, style: Style) -> Found:
    return Found(first, stop, Quantity(Kind.ORDINAL, (Printed(Fraction(value), style=style),), unit=series))
