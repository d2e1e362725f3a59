"""The results of two sides, how far these are apart, and how many vote: "3-1", "won by six", "a 7-4 vote"."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import at, preposition

_AGGREGATE, _STAGES = word_set("results", "aggregate"), word_set("results", "stages")
_LEADING, _WINNING, _SHOOT_OUTS = (word_set("results", name) for name in ("leading", "winning", "shoot_outs"))
_GOING_ON = frozenset((ChunkKind.PREPOSITION, ChunkKind.ADVERB, ChunkKind.NOUN, ChunkKind.ADJECTIVE))
_SIDES = 2
_GAPS, _BY = word_set("results", "gaps"), word_set("results", "by")
_BEHIND, _UNITS, _LEADS = (word_set("results", name) for name in ("behind", "units", "leads"))
_OF = word_set("rows", "relative_opening")
_POINTS, HEADING = word_set("results", "points"), word_set("results", "heading")
_VOTERS, _ALL, _CUES, _UNCAST = (word_set("results", name) for name in ("voters", "all_voters", "cues", "uncast"))
_MOST = 50  # per cent that two sides have together at the least


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


def gaps(parse: Parse) -> Iterator[tuple[Figure, Sort]]:
    """The numbers of a sentence that say how far two sides are apart, at the end or on the way."""
    for number, figure in enumerate(parse.figures):
        counts = figure.kind is Kind.COUNT and len(figure.quantity.numbers) == 1 and not figure.quantity.is_hedged
        scored = figure.counted is None or figure.counted.lemma in _UNITS
        sort = _gap(parse, parse.chunk_of(number), figure) if counts and scored else None
        if sort is not None:
            yield figure, sort


def _gap(parse: Parse, chunk: Chunk, figure: Figure) -> Sort | None:
    """The word that makes it a gap: "a three-goal win", "won by six", "a majority of seven", "six goals too good"."""
    lower, host, behind = parse.words.lower, at(parse, chunk.host), at(parse, chunk.number + 1)
    governed = preposition(parse, chunk)
    if chunk.describing or governed in _OF:
        named = chunk if chunk.describing else host
        return gap_named(lower[named.head]) if named is not None and named.head >= 0 else None
    if governed in _BY:
        called = host is not None and host.head >= 0 and gap_named(lower[host.head]) is Sort.END
        return Sort.END if called or figure.verb in _WINNING | HEADING else None
    too = figure.counted is not None and behind is not None and lower[behind.start] in _BEHIND
    return Sort.END if too else None


def gap_named(noun: str) -> Sort | None:
    """Whether a noun means a gap, final or on the way."""
    lemma = noun_lemma(noun)
    return Sort.END if lemma in _GAPS else Sort.STAGE if lemma in _LEADS else None


def margins(parse: Parse) -> Iterator[Figure]:
    """The percentage points by which one side leads another."""
    for number, figure in enumerate(parse.figures):
        points = figure.kind is Kind.POINTS or (figure.counted is not None and figure.counted.lemma in _POINTS)
        plain = points and len(figure.quantity.numbers) == 1 and not figure.quantity.is_hedged
        if plain and _gap(parse, parse.chunk_of(number), figure) is not None:
            yield figure


def is_of_two_sides(figure: Figure) -> bool:
    """Whether percentages are those of two sides that have most of a hundred: "a margin of 5-7%" is a range."""
    if figure.kind is not Kind.PERCENT or not figure.quantity.is_range:
        return False
    return sum(number.value for number in figure.quantity.numbers) >= _MOST


def voters(parse: Parse) -> Iterator[tuple[Figure, bool]]:
    """The number of those who may vote, and whether all of them are said to: "all 11 members".

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("All nine justices sat. The seven-member board did not.")))[0]
    >>> [(figure.text, every) for figure, every in voters(parse)]
    [('nine', True)]
    """
    for number, figure in enumerate(parse.figures):
        counted = figure.counted
        if figure.kind is not Kind.COUNT or counted is None or counted.lemma not in _VOTERS:
            continue
        chunk = parse.chunk_of(number)
        if len(figure.quantity.numbers) == 1 and not figure.quantity.is_hedged and figure.value:
            every = chunk.determiner in _ALL
            if every or chunk.describing or parse.words.lower[figure.stop : figure.stop + 1] == ["-"]:
                yield figure, every


def decided(told: Parse, other: Parse) -> Iterator[tuple[Figure, Figure, bool]]:
    """The result of the vote of a sentence with the number of voters of another, and whether all of these voted."""
    results = [figure for figure in told.figures if is_result(figure)]
    if len(results) != 1 or _CUES.isdisjoint(told.words.lower):
        return
    cast = _UNCAST.isdisjoint(told.words.lower) and _UNCAST.isdisjoint(other.words.lower)
    found = list(voters(other)) if cast else []
    if len(found) == 1 and 2 * sum(side.value for side in results[0].quantity.numbers) > (found[0][0].value or 0):
        yield results[0], *found[0]
