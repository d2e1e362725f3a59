"""Places in a chart, of which no two titles hold the same: "Hold On fell to five, and Paper Moon to number nine"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import MOST, Context, found_once, is_bare_number
from checker.link.ranks import is_place
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "charts")

BEFORE = 4  # tokens before a place in which the words stand that say that it is an earlier one
LAST = 100  # a larger number is no place in a chart
ROW = 8  # places of a chart that are looked at together
APART = 1  # sentences between two places


@found_once
def _others(context: Context) -> dict[int, Figure]:
    """By its start, each place in a chart with that of another told behind it."""
    if _words("charts").isdisjoint(context.said):
        return {}
    places = [f for row in context.by_sentence.values() for f in row[:MOST] if _is_held(context, f)]
    found = {}
    for at, first in enumerate(places):
        row = list(_row(context, places[at : at + ROW]))
        same = (f for f in row[1:] if f.quantity.numbers[0].value == first.quantity.numbers[0].value)
        names = _names(context, first, places[at - 1] if at else None)
        other = next(
            (f for f in same if f is row[1] or names.isdisjoint(_names(context, f, row[row.index(f) - 1]))), None
        )
        if len(row) > 1:
            found[first.start] = other or row[1]
    return found


def _row(context: Context, places: list[Figure]) -> Iterator[Figure]:
    """The places from the first on that are each told behind the one before as another's."""
    yield places[0]
    for a, b in pairwise(places):
        if not _are_of_two(context, a, b):
            return
        yield b


def _names(context: Context, place: Figure, before: Figure | None) -> frozenset[str]:
    """The capitalised words of a place's sentence before it, from the place before on."""
    start = before.stop if before and before.sentence == place.sentence else 0
    texts = context.reading.words[place.sentence].texts[start : place.opening]
    return frozenset(text for text in texts if text[:1].isupper())


def _is_held(context: Context, figure: Figure) -> bool:
    """Whether a figure is the place that somebody has now: "in at number three", "slid one place to six"."""
    if figure.quantity.is_range or figure.at_top or not figure.quantity.numbers:
        return False
    if figure.quantity.numbers[0].value > LAST:
        return False
    words = context.words(figure)
    before, behind = words[max(0, figure.opening - BEFORE) : figure.opening], words[figure.stop : figure.stop + 1]
    if not _words("earlier").isdisjoint(before):
        return False
    ends = bool(behind) and behind[0] in _words("ends")
    if figure.kind is Kind.ORDINAL:
        return (ends and is_place(context, figure)) or not _words("selling").isdisjoint(behind)
    bare = is_bare_number(figure) and before[-1:] in (["to"], ["at"])
    return ends and bare and not _words("moves").isdisjoint(words[: figure.opening])


def _are_of_two(context: Context, first: Figure, second: Figure) -> bool:
    """Whether somebody else is named between two places, and no other chart or time.

    What is number one is told again and again.
    """
    if (
        second.quantity.numbers[0].value == 1
        or second.sentence - first.sentence > APART
        or first.paragraph != second.paragraph
    ):
        return False
    between = list(_between(context, first, second))
    if any(word.lower() in _words("others") for _, word in between):
        return False
    return any(word[:1].isupper() and before.lower() not in ("", "in") for before, word in between)


def _between(context: Context, first: Figure, second: Figure) -> Iterator[tuple[str, str]]:
    """The tokens between two figures, each with the one before it: none before the first of a sentence."""
    ours, theirs = (context.reading.words[f.sentence].texts for f in (first, second))
    if first.sentence == second.sentence:
        yield from zip(ours[first.stop - 1 :], ours[first.stop : second.opening], strict=False)
        return
    yield from zip(ours[first.stop - 1 :], ours[first.stop :], strict=False)
    yield from zip(["", *theirs], theirs[: second.opening], strict=False)
