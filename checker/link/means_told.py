"""Figures told as a mean: "Lambs averaged £87", "It took 81 minutes on average"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "means")

BEFORE, BEHIND = 10, 4  # tokens around a figure in which it is called a mean or an end
KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.AGE))


def means(context: Context) -> list[Figure]:
    """The figures that are told as a mean."""
    return context.telling("means", _set("mean"), is_mean)


def is_mean(context: Context, figure: Figure) -> bool:
    """Whether a figure is called a mean: "an average of £87", "the average home costs £87,000", "£87 on average"."""
    if figure.kind not in KINDS or len(figure.quantity.numbers) != 1:
        return False
    words = context.words(figure)
    said = [word for word in words_before(context, figure) if word in _set("mean") or _is_end(word)]
    if said:
        return said[-1] in _set("mean")
    return " ".join(words[figure.past : figure.past + 2]) in load("means")["behind"] or (
        " ".join(words[figure.stop : figure.stop + 2]) in load("means")["behind"]
    )


def words_before(context: Context, figure: Figure) -> list[str]:
    """The words in front of a figure, back to the one before it or to a mark that ends what was told of another."""
    words = context.words(figure)
    last = next((f.stop for f in context.earlier(figure) if f.kind in KINDS), 0)
    start = max(last, figure.opening - BEFORE)
    marks = (k + 1 for k in reversed(range(start, figure.opening)) if words[k] in _set("parting"))
    return words[next(marks, start) : figure.opening]


def _is_end(word: str) -> bool:
    return bool(_kind(word)) or word in _set("ends")


def _kind(word: str) -> str:
    return next((kind for kind in load("means")["kinds"] if word in _set(kind)), "")
