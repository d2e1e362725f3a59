"""What words say, whatever their form: "arrests", "arrested" and "detained" have one stem."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from checker.languages.closed import empty_words
from checker.languages.lexicon import load

STEM = 5  # letters in which the forms of a word agree: "arrest", "arrested"
SHORTEST = 3  # letters of a word that says something
_NO_STEM = frozenset(("",))


def stems(words: Sequence[str]) -> frozenset[str]:
    """What words say, each cut to its stem; words of the closed classes say nothing.

    >>> sorted(stems(["the", "workers", "arrested", "in", "Leeds"]))
    ['Leeds', 'arres', 'staff']
    """
    return frozenset(map(stem, words)) - _NO_STEM


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a word that says something, or of the first of its synonyms; else nothing."""
    if len(word) < SHORTEST or not word.isalpha() or word in empty_words():
        return ""
    return _synonyms().get(word, word)[:STEM]


@cache
def _synonyms() -> dict[str, str]:
    """By each of some words, in whatever form, the one that stands for all that say the same."""
    lines = [line.split() for line in load("synonyms")["lines"]]
    return {form: line[0] for line in reversed(lines) for word in line for form in forms(word)}


def forms(word: str) -> tuple[str, ...]:
    """A word with the endings that most nouns and verbs may have."""
    bare = word.removesuffix("e")
    return word, f"{word}s", f"{word}es", f"{bare}ed", f"{bare}ing", f"{word.removesuffix('y')}ies"
