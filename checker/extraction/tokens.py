"""A sentence into tokens.

One token is: a number with its separators and decimals ("1,00,000", "1'000", "3.2", "10:45"); a number with an
ordinal ending ("22nd"); a word, apostrophes and inner dots of initials included ("won't" is "wo", "n't";
"ministry's" is "ministry", "'s"; "U.S." is one token); a word that goes on with digits ("G20", "A380");
a punctuation mark or symbol. A suffix or symbol glued to a number is a token of its own ("$", "3.2", "bn";
"12", "-", "year", "-", "old"; "8.30", "am"; "5", "ft"; "$", "NZ", "45", "m").
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from functools import cached_property
from sys import intern
from typing import Generic, TypeVar

from checker.languages.lexicon import load
from checker.model.typography import parted_thousands, plain
from checker.model.words import Words

_MONEY = load("currencies")
_GLUED = "|".join(
    sorted(
        ("Rs", "RM", "Rp", "DM", "US", *_MONEY["codes"], *(s for s in _MONEY["letters"] if s.isalpha())), reverse=True
    )
)
_LARGE_ONLY = "|".join(_MONEY["large"])
_LARGE = r"\d{1,3}(?:(?:,\d{3})+|(?: \d{3})* 000\b)|\d+(?:[.,]\d+)?[ -]?(?:m|b|mn|bn|tn|trn|million|billion|trillion)\b"
_GLYPHS = r"\u00bc-\u00be\u2150-\u215e\u2189"  # "½", which re counts among the letters
_TOKEN = re.compile(
    r"(?=\S)(?:"  # a space opens none, and then nothing below is tried
    r"[A-Za-z]+(?=[ ,;:])"  # most tokens, and most marks: nothing below reads them otherwise, and it need not be tried
    r"|[^\w\s.'’]"
    rf"|{parted_thousands()}"
    r"|\d+(?:[.,:]\d+)*(?:(?:(?<=1)(?<!11)st|nd|rd|th)\b)?"
    r"|(?<=Rs|Tk|Sh|Rp)\.(?=\d)"
    r"|(?<=\d)(?:h|hrs?|m(?=\d\d?(?:\.\d+)?s\b)|min)(?=\d\d?(?:\.\d+)?(?:m|mins?|s)?\b)"
    r"|\.\d+"
    r"|(?:[A-Z]\.){2,}"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    rf"|[_º{_GLYPHS}]"
    r"|[^\W\d_º]+?(?=n['’]t\b)"
    rf"|(?=[A-Z][A-Za-z]{{0,3}}\d)(?:(?:{_GLUED})(?=\d)|(?<=\$)[A-Z]{{1,3}}(?=\d)|PS(?=\d\d|\d\.)|(?:{_LARGE_ONLY})(?={_LARGE}))"
    r"|[^\W\d_º]+(?:\d[^\W_]*)?(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_º]+)*"
    r"|\.{3}|[^\w\s])"
)
T = TypeVar("T")


def tokenize(text: str, start: int, end: int) -> Words:
    """Cut ``text[start:end]`` into tokens; offsets are those of ``text``.

    >>> tokenize("It paid $3.2bn on the 22nd.", 0, 27).texts
    ['It', 'paid', '$', '3.2', 'bn', 'on', 'the', '22nd', '.']
    """
    typed = plain(text, start, end)
    # Words are kept with the figures of an article, in a fifth of the space: each once, and offsets as plain numbers.
    matches = list(_TOKEN.finditer(typed.text) if typed else _TOKEN.finditer(text, start, end))
    texts = [intern(match[0]) for match in matches]
    starts, ends = array("q", [match.start() for match in matches]), array("q", [match.end() for match in matches])
    if typed:
        starts = array("q", [typed.offsets[first] for first in starts])
        ends = array("q", [typed.end(text, stop) for stop in ends])
    # The sign of ordinals is printed for degrees where a keyboard has no other: "24 ºC".
    lower = [intern(word.lower()) for word in texts]
    if "º" in lower:
        lower = ["°" if word == "º" else word for word in lower]
    return Words(texts, lower, starts, ends)


class Phrases(Generic[T]):
    """A table from phrases to values. A phrase is its tokens with one space between.

    >>> from checker.extraction.tokens import tokenize
    >>> table = Phrases([("square mile", 1), ("mile", 2)])
    >>> table.at(tokenize("two square miles", 0, 16), 1), table.at(tokenize("a mile off", 0, 10), 1)
    (None, (2, 2))
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._values = dict(entries)

    @cached_property
    def _first(self) -> dict[str, int]:
        """By what a phrase begins with, the tokens of the longest."""
        longest: dict[str, int] = {}
        for phrase in self._values:
            token = phrase.partition(" ")[0]
            longest[token] = max(longest.get(token, 0), phrase.count(" ") + 1)
        return longest

    @cached_property
    def _last(self) -> dict[str, int]:
        """By what a phrase ends with, the tokens of the longest."""
        longest: dict[str, int] = {}
        for phrase in self._values:
            token = phrase.rpartition(" ")[2]
            longest[token] = max(longest.get(token, 0), phrase.count(" ") + 1)
        return longest

    def at(self, words: Words, i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token ``i`` as (token after it, value); exact case first."""
        texts, lower, first = words.texts, words.lower, self._first
        if i >= len(texts) or (texts[i] not in first and lower[i] not in first):
            return None  # as nearly always
        longest = max(first.get(texts[i], 0), first.get(lower[i], 0))
        for size in range(min(longest, len(texts) - i), 0, -1):
            value = self._values.get(" ".join(texts[i : i + size]))
            if value is None:
                value = self._values.get(" ".join(lower[i : i + size]))
            if value is not None:
                return i + size, value
        return None

    def before(self, words: Words, i: int) -> tuple[int, T] | None:
        """The longest phrase, in lower case, that ends before token ``i`` as (its first token, value)."""
        if i < 1:
            return None
        tokens = words.lower
        for size in range(min(self._last.get(tokens[i - 1], 0), i), 0, -1):
            value = self._values.get(" ".join(tokens[i - size : i]))
            if value is not None:
                return i - size, value
        return None


def split(surfaces: str) -> list[str]:
    """The phrases of a data file's list: "more than, over".

    >>> split("more than, over")
    ['more than', 'over']
    """
    return [surface for surface in surfaces.split(", ") if surface]
