"""The results of two sides in a sentence: "3-1", final, on the way there, or of two matches together."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind

_AGGREGATE, _STAGES = word_set("results", "aggregate"), word_set("results", "stages")
_LEADING, _WINNING, _SHOOT_OUTS = (word_set("results", name) for name in ("leading", "winning", "shoot_outs"))
_GOING_ON = frozenset((ChunkKind.PREPOSITION, ChunkKind.ADVERB, ChunkKind.NOUN, ChunkKind.ADJECTIVE))
_SIDES = 2


class Sort(StrEnum):
    """What sort of result it is."""

    END = "end"
    STAGE = "stage"
    AGGREGATE = "aggregate"
    SHOOT_OUT = "shoot-out"
    PERIOD = "period"  # one of several in a row: of the periods or the sets of a match


class Result(Struct, frozen=True):
    """A result: its figure has two numbers, those of the two sides as printed."""

    figure: Figure
    sort: Sort


def results(parse: Parse) -> list[Result]:
    """The results of a sentence, in order.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Goa, 2-0 up at half-time, won 3-1 to go through 5-4 on aggregate."
    >>> [str(result.sort) for result in results(parses(read(plain.read(text)))[0])]
    ['stage', 'end', 'aggregate']
    """
    scores = [figure for figure in parse.figures if is_result(figure)]
    rows = {f.start for two in pairwise(scores) if _follow(parse, *two) for f in two}
    chunks = (parse.chunk_with(figure) for figure in scores)
    return [
        Result(f, Sort.PERIOD if f.start in rows else _sort(parse, chunk, f))
        for f, chunk in zip(scores, chunks, strict=True)
    ]


def _follow(parse: Parse, one: Figure, other: Figure) -> bool:
    """Whether two results stand in a row, as sets do: only a comma between them."""
    between = parse.words.lower[one.stop : other.first]
    return not between or between == [","]


def is_result(figure: Figure) -> bool:
    """Whether a figure is a result of two sides, and not an innings: "206 for 5"."""
    return figure.kind is Kind.SCORE and len(figure.quantity.numbers) == _SIDES and " for " not in figure.text


def _sort(parse: Parse, chunk: Chunk, figure: Figure) -> Sort:
    beside = set(_beside(parse, chunk))
    if beside & _AGGREGATE:
        return Sort.AGGREGATE
    if beside & _SHOOT_OUTS:
        return Sort.SHOOT_OUT
    if figure.verb in _WINNING and chunk.role is Role.OBJECT:
        return Sort.END
    return Sort.STAGE if beside & _STAGES or figure.verb in _LEADING else Sort.END


def _beside(parse: Parse, chunk: Chunk) -> Iterator[str]:
    """The words of the phrase of a result, and of the phrases that go on after it."""
    yield from parse.words.lower[chunk.start : chunk.stop]
    for behind in parse.chunks[chunk.number + 1 :]:
        if behind.kind not in _GOING_ON or behind.figures:
            return
        yield from parse.words.lower[behind.start : behind.stop]
