"""Amounts that earned a place: "third with $12.5m", "7.82 seconds to finish second"."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "ranks")

_ONE_OF_SOME = (["the"], ["a"], ["his"], ["her"], ["its"], ["their"])


def is_place(context: Context, figure: Figure) -> bool:
    """Whether an ordinal is a place in an order: "third in the table", "number five", not "third floor" or "3G"."""
    if figure.kind is not Kind.ORDINAL or figure.quantity.unit is not None:
        return False
    words = context.words(figure)
    return words[figure.first] in ("number", "no") or _place(words, figure) is not None


def _place(words: list[str], figure: Figure) -> int | None:
    following = words[figure.stop] if figure.stop < len(words) else "."
    if any(words[figure.stop : figure.stop + len(row)] == row for row in _running()):
        return None  # "their fourth in a row" is no place
    if following not in _words("behind") or not figure.quantity.numbers or _is_of_wicket(words, figure):
        return None
    # "The first stopped at $88m and the second at $131m" tells of two, and of no places.
    if words[figure.opening - 1 : figure.opening] in _ONE_OF_SOME and following not in _words("nouns"):
        return None
    return int(figure.quantity.numbers[0].value)


def _is_of_wicket(words: list[str], figure: Figure) -> bool:
    """Whether an ordinal tells in which order somebody was out: "eighth out at 203", "fell first, at 33"."""
    out = words[figure.stop : figure.stop + 1] == ["out"] and words[figure.stop + 1 : figure.stop + 2] != ["of"]
    return out or not _words("dismissed").isdisjoint(words[max(0, figure.opening - 1) : figure.opening])


@cache
def _running() -> tuple[list[str], ...]:
    return tuple(phrase.split() for phrase in load("ranks")["running"])
