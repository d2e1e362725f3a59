"""How far two sides are apart: "a three-goal win", "won by six", "a majority of seven", "a five-point lead"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.orders.results import Sort
from checker.statements.phrases import at, preposition

_GAPS, _WINNING, _BY = word_set("results", "gaps"), word_set("results", "winning"), word_set("results", "by")
_BEHIND, _UNITS, _LEADS = (word_set("results", name) for name in ("behind", "units", "leads"))
_OF = word_set("rows", "relative_opening")
_POINTS, HEADING = word_set("results", "points"), word_set("results", "heading")


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
