"""Phrases of a few tokens, looked up longest first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Generic, TypeVar

from checker.model.words import Words

T = TypeVar("T")


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
