"""A row told from the most down: "second with 162, followed by Hull with 91, York with 88 and Bath with 63".

Behind "followed by" each has its figure behind a preposition or in brackets. Where a word ranks them, each is no more
than the one before. Rows that go up, or by time, are left alone.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once, size_of
from checker.link.on_things import may_count_the_same
from checker.link.one_unit import are_alike
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "rows_followed")

FEWEST = 3  # figures of a row: two that are out of order are told by "followed by" alone
NAMED = 6  # tokens of ", the National Party with" between two of a row


def next_of_row(context: Context, upper: Figure) -> Figure | None:
    """The figure told right behind another one in a row that goes down."""
    return _rows(context).get(upper.start)


def leaders(context: Context) -> list[Figure]:
    """The figures that have another one behind them in such a row."""
    known = _rows(context)
    return [figure for figure in context.figures if figure.start in known] if known else []


@found_once
def _rows(context: Context) -> dict[int, Figure]:
    found: dict[int, Figure] = {}
    if "followed" not in context.said:
        return found
    for row in context.by_sentence.values():
        words = context.words(row[0])
        at = next((k for k, pair in enumerate(pairwise(words)) if pair == ("followed", "by")), None)
        told = _told_behind(context, row, at) if at is not None and _set("upwards").isdisjoint(words) else []
        if at is None or not told:
            continue
        before = [f for f in row if f.past <= at and _are_of_a_row(context, told[0], f)]
        ranking = _set("ranking") | (_set("placing") if before else frozenset())
        told = [*before[-1:], *told]
        if not ranking.isdisjoint(words) and len(told) >= FEWEST and size_of(told[0]) > size_of(told[-1]):
            found |= {upper.start: lower for upper, lower in pairwise(told)}
    return found


def _are_of_a_row(context: Context, first: Figure, figure: Figure) -> bool:
    """Whether two figures are of one unit and noun, which either may leave out."""
    sized = figure.kind is not Kind.ORDINAL and len(figure.quantity.numbers) == 1
    return sized and may_count_the_same(first, figure) and are_alike(context, first, figure)


def _told_behind(context: Context, row: list[Figure], at: int) -> list[Figure]:
    """The figures of those that follow, as far as each is led to as the first is."""
    words, told = context.words(row[0]), list[Figure]()
    for figure in row:
        if figure.opening <= at or figure.kind is Kind.ORDINAL:
            continue
        led = figure.opening and words[figure.opening - 1]
        if told and (led != words[told[0].opening - 1] or figure.opening - told[-1].past > NAMED):
            break
        if told and not _set("others").isdisjoint(words[told[-1].past : figure.opening]):
            break  # "and elsewhere (304)"
        if led not in _set("leading") or not _are_of_a_row(context, told[0] if told else figure, figure):
            break
        told.append(figure)
    return told
