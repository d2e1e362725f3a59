"""Names of a series, which tell one of a few by its number: "Formula One", "the Six Nations", "IPv6", "3G"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction.found import Found
from checker.extraction.numbers.portions import SMALL
from checker.extraction.times.calendar import DASHES, lower_at, starts
from checker.languages.lexicon import load
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.words import Words

_NAMES = [tuple(name.split()) for name in load("numbered_names")["names"]]
_NUMBER = "#"
_BEFORE = [name[:-1] for name in _NAMES if name[-1] == _NUMBER]
_ENDING_IN = {name[-1]: [other for other in _BEFORE if other[-1] == name[-1]] for name in _BEFORE}
_BEHIND = frozenset(name[1] for name in _NAMES if name[0] == _NUMBER)
_NAMED = frozenset((*_ENDING_IN, *_BEHIND))
_LETTERS = frozenset(name[0] for name in _BEFORE if len(name) == 1)
_LONGEST = 4  # digits
_GLUED = frozenset(f"{letters}{number}" for letters in _LETTERS for number in range(100))  # "ipv6", one token
_PARTS = re.compile(r"([A-Za-z]+)(\d+)")


def find(words: Words) -> list[Found]:
    """The names of a sentence that tell one of a series, in order: ordinals, with the series as their unit.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "He left Formula One for 3G and IPv6"
    >>> [(f.first, f.stop, f.quantity.unit) for f in find(tokenize(text, 0, len(text)))]
    [(2, 4, 'formula #'), (5, 7, '# g'), (8, 9, 'ipv #')]
    """
    found = [] if _NAMED.isdisjoint(words.lower) else [_spaced(words, i) for i in starts(words, SMALL.keys())]
    if not _GLUED.isdisjoint(words.lower):
        found += [_glued(words, i) for i, token in enumerate(words.lower) if token in _GLUED]
    return sorted((name for name in found if name), key=lambda name: name.first) if found else []


def _spaced(words: Words, i: int) -> Found | None:
    """The name that the number at ``i`` has a part in, with capitals all over."""
    number = words.lower[i]
    if number.isdecimal() and len(number) <= _LONGEST:
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
            return _named(first, i + 1, " ".join((*name, _NUMBER)), value, style)
    behind = lower_at(words, i + 1)
    if behind in _BEHIND and words.texts[i + 1][0].isupper() and (len(behind) > 1 or words.glued(i)):
        return _named(i, i + 2, f"{_NUMBER} {behind}", value, style)
    return None


def _glued(words: Words, i: int) -> Found | None:
    parts = _PARTS.fullmatch(words.texts[i])
    if parts is None or not parts[1][0].isupper():
        return None
    return _named(i, i + 1, f"{parts[1].lower()} {_NUMBER}", int(parts[2]), Style.DIGITS)


def _named(first: int, stop: int, series: str, value: int, style: Style) -> Found:
    return Found(first, stop, Quantity(Kind.ORDINAL, (Printed(Fraction(value), style=style),), unit=series))
