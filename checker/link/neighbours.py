"""What stands between the figures of a sentence, and which stand next to one another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

WHEN = (Kind.DATE, Kind.TIME)

words_for = partial(word_set, "elapsed")


def between(context: Context, a: Figure, b: Figure) -> list[str]:
    """The tokens between two figures of a sentence, in lower case; their hedges are theirs."""
    first, second = (a, b) if a.start < b.start else (b, a)
    return context.words(a)[first.stop : second.opening]


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


def is_lone(context: Context, a: Figure, b: Figure) -> bool:
    """Whether no other duration, date or time stands between two figures of a sentence."""
    first, second = (a, b) if a.start < b.start else (b, a)
    return not any(
        f.kind in (Kind.DURATION, *WHEN) and first.start < f.start < second.start
        for f in context.by_sentence[a.sentence]
    )


def is_innings(context: Context, figure: Figure) -> bool:
    """Whether a figure is the runs or the wickets of "215 for five"."""
    words = context.words(figure)
    row = context.by_sentence[figure.sentence]
    runs = words[figure.stop : figure.stop + 1] == ["for"] and any(f.opening == figure.stop + 1 for f in row)
    wickets = words[figure.opening - 1 : figure.opening] == ["for"] and any(f.stop == figure.opening - 1 for f in row)
    return figure.kind is Kind.COUNT and (runs or wickets)
