"""The pieces of which a wording's pattern is made. Each matches whole tokens, the space after included."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import re2

from checker.model.quantity import QUANTITIES, Kind
from checker.wordings.alphabet import BARRIER, JOINED, PASSABLE, SYMBOL
from checker.wordings.wordsets import barriers, list_words

_CLOSED = "".join(SYMBOL[kind] for kind in Kind if kind not in PASSABLE)
_END = rf"{BARRIER}{_CLOSED}();:–"

COMMA = "(?:, )?"
"""The comma that may always stand."""

GAP = f"(?:[^ {_END}]+ ){{0,20}}?"
"""Up to 20 tokens of one clause."""

_TAIL = f"(?:[^ ,{_END}]+ ){{0,6}}?"
"""Up to 6 words after a figure of a list."""


@cache
def _options() -> Any:
    """Each byte is a character: of UTF-8's, "all but these" takes twice the program."""
    options: Any = re2.Options()
    options.encoding = options.Encoding.LATIN1
    options.log_errors = False
    return options


@lru_cache(maxsize=1000)
def compiled(pattern: bytes) -> Any:
    """A pattern made ready to run. Raises re2.error for one too large."""
    return re2.compile(pattern, _options())


def figure_pattern(kinds: tuple[Kind, ...]) -> str:
    """One figure of one of ``kinds``; of any quantity if there are none. Without the space after."""
    symbols = "".join(SYMBOL[kind] for kind in kinds or QUANTITIES)
    return f"[{symbols}]"


@cache
def words_pattern(words: frozenset[str]) -> str:
    """One of ``words``, "went up" before "went". Without the space after.

    Neighbours that begin alike make a smaller program, so the order is the reversed one of the alphabet.
    """
    return "|".join(_word_group(word) for word in sorted(words, reverse=True))


def _word_group(words: str) -> str:
    *before, last = words.split()
    return "".join(map(word_spaced, before)) + word_pattern(last)


def word_spaced(word: str) -> str:
    """The same with the space after, and after a hyphen what a particle is marked with."""
    return f"{word_pattern(word)} " + (f"{JOINED}?" if word == "-" else "")


def word_pattern(word: str) -> str:
    """One word or mark, with whatever it is rendered with. Without the space after."""
    mark = f"{BARRIER}?" if word in barriers() else ""
    return mark + re.escape(word)


@cache
def list_pattern(name: str, kinds: tuple[Kind, ...]) -> str:
    """Figures of one kind, two or more: each with up to 6 words after it, joined by commas or "and"."""
    lists = "|".join(_list_of(SYMBOL[kind]) for kind in kinds or QUANTITIES)
    return f"(?P<{name}>{lists}){_TAIL}"


def _list_of(symbol: str) -> str:
    return f"{symbol} (?:{_TAIL}{_join()}{symbol} )+"


@cache
def _join() -> str:
    joins = _any_of(list_words("joins"))
    openers = _any_of(list_words("openers"))
    return f"(?:[,;] (?:{joins})?|{joins})(?:{openers})?"


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{words_pattern(frozenset(words))}) "
