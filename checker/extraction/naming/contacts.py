"""Web and mail addresses, telephone numbers and street addresses: digits that are no figures."""

from __future__ import annotations

from checker.extraction.times.calendar import DASHES, lower_at
from checker.languages.lexicon import word_set
from checker.model.words import Words

_STREETS = word_set("designators", "streets")
_SCHEMES = ("http", "https", "www")
STARTS = frozenset((*_SCHEMES, "@"))
_SHORTEST = 7  # digits in a telephone number


def at(words: Words, i: int) -> tuple[int, int] | None:
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
