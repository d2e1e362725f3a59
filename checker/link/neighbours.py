"""What stands between the figures of a sentence, and which stand next to one another."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

MARKS = frozenset(",.;:)(–—-")
WHEN = (Kind.DATE, Kind.TIME)

words_for = partial(word_set, "elapsed")


def between(context: Context, a: Figure, b: Figure) -> list[str]:
    """The tokens between two figures of a sentence, in lower case; their hedges are theirs."""
    first, second = (a, b) if a.start < b.start else (b, a)
    return context.words(a)[first.stop : second.opening]


def begins_anew(told: list[str], openers: AbstractSet[str]) -> bool:
    """Whether another clause begins in what is told: behind a mark stands one of the words that open one."""
    return any(a in MARKS and b in openers for a, b in pairwise(told))


def clause_end(words: list[str], start: int, ends: AbstractSet[str] = MARKS) -> int:
    """The first token from one on that ends its clause: a mark, or one of other ``ends``."""
    return next((at for at in range(start, len(words)) if words[at] in ends), len(words))


def in_one_or_two_sentences(context: Context) -> Iterator[list[Figure]]:
    """The figures of each sentence, and behind them those of it and the next one together, if that has any."""
    for number, here in context.by_sentence.items():
        yield here
        following = context.by_sentence.get(number + 1)
        if following:
            yield [*here, *following]


def times_behind(context: Context, figure: Figure) -> Iterator[Figure]:
    """The dates and clock times behind a figure in its sentence, the nearest first."""
    return (f for f in context.by_sentence[figure.sentence] if f.kind in WHEN and f.start > figure.start)


def times_before(context: Context, figure: Figure) -> Iterator[Figure]:
    """The dates and clock times before a figure in its sentence, the nearest first."""
    row = context.by_sentence[figure.sentence]
    return (f for f in reversed(row) if f.kind in WHEN and f.start < figure.start)


def word_at(context: Context, figure: Figure, token: int) -> str:
    """A token of a figure's sentence in lower case; empty beyond its ends."""
    words = context.words(figure)
    return words[token] if 0 <= token < len(words) else ""
