"""Which way words of change say that a number went: verbs, nouns and adjectives of rise and fall."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.link.comparators import is_good
from checker.model.words import Words
from checker.rulebook.wordsets import words_of

words_for = partial(word_set, "moves")


def ways(tokens: Words, span: range) -> list[tuple[int, int]]:
    """The words of change among some tokens, each with the way that it says."""
    found: list[tuple[int, int]] = []
    words, glued = tokens.lower, tokens.glued
    for at in span:
        word = words[at]
        if (words[at - 1] == "-" and glued(at - 1)) or (words[at + 1 : at + 2] == ["-"] and glued(at)):
            continue  # "the holiday-shortened week"
        if word in ("better", "worse") and words[at - 1] in words_for("faring"):
            continue  # "voles fared worse": not of what, which may be good or bad
        way = _directions().get(word, 0)
        if word in words_for("judged"):
            way = _judged(word, words, words[span.start : span.stop])
        if way:
            found.append((at, way))
    return found


def _judged(word: str, words: list[str], clause: list[str]) -> int:
    """Which way what gets better or worse went: a profit that improves grows, a loss shrinks; a ratio may do either."""
    good = (is_good(clause) or is_good(words)) if words_for("ratios").isdisjoint(clause) else 0
    if not good and word.startswith("recover") and words_for("ratios").isdisjoint(clause):
        return 1  # what nobody calls good or bad
    worse = word.startswith(("deterior", "wors"))
    return -good if worse else good


def says_of_level(words: Sequence[str], at: int) -> bool:
    """Whether a word of change right before a figure says no more of a level than how it is: "an even higher 412"."""
    return at > 0 and words[at - 1] in words_for("before_adjectives")


def way_of(word: str) -> int:
    """+1 for a word of rising, -1 for one of falling, else 0."""
    return _directions().get(word, 0)


@cache
def _directions() -> dict[str, int]:
    """By word, +1 for a rise and -1 for a fall."""
    ups = words_of("rise") | words_of("upturn") | words_for("up")
    downs = words_of("fall") | words_of("downturn") | words_for("down")
    known = dict.fromkeys(ups, 1) | dict.fromkeys(downs, -1)
    left_out = words_for("no_moves") | words_for("judged")
    return {word: way for word, way in known.items() if " " not in word and word not in left_out}


@cache
def nouns() -> frozenset[str]:
    """The nouns of change: "a rise", "the cut"."""
    return words_of("upturn") | words_of("downturn")


@cache
def verbs() -> frozenset[str]:
    """The verbs of change in all their forms."""
    return words_of("rise") | words_of("fall")


@cache
def moving() -> frozenset[str]:
    """All words of change."""
    return frozenset(_directions())
