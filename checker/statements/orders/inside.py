"""Figures said to lie within a range: "rose 4.1%, inside the 3-5% band", "between $61 and $68, closing at $64"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.figure import Figure
from checker.model.quantity import Hedge, Kind
from checker.statements.changes.levels import is_bare
from checker.statements.orders.ends import ends
from checker.statements.orders.extremes import amounts
from checker.statements.phrases import preposition

_INSIDE, _RANGES = frames.words("level", "inside"), frames.words("level", "ranges")
_MIDWAY, _MOVING = frames.words("level", "midway"), frames.words("level", "moving_between")
_BETWEEN, _FROM = frames.words("slots", "between"), frames.words("slots", "before")
_OPEN = frozenset((Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.UP_TO))
_QUOTED = frozenset((Kind.MONEY, Kind.COUNT))


class Inside(Struct, frozen=True):
    """A figure and the range that it is said to be within: one figure with two ends, or the least and the most."""

    figure: Figure
    span: tuple[Figure, ...]


def inside(parse: Parse, before: Parse | None) -> Iterator[Inside]:
    """The figures of a sentence and of the one before it that are said to be within a range of either.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("Rents rose 4.1%, inside the ministry's band of 3% to 5%.")))[0]
    >>> [(found.figure.text, found.span[0].text) for found in inside(parse, None)]
    [('4.1%', '3% to 5%')]
    """
    yield from _said_within(parse, before)
    for said, other in ((parse, before), (before, parse)):
        span = _moved_between(said) if said is not None else None
        if said is None or span is None:
            continue
        own = _within(said, span)
        if said is parse:
            yield from own
        if not own and other is not None:
            yield from _within(other, span)


def _said_within(parse: Parse, before: Parse | None) -> Iterator[Inside]:
    """The figure that words put within the only range of their sentence, or else of the one before it."""
    spans = _spans_of(parse) or (_spans_of(before) if before is not None else [])
    cue = _cue(parse) if len(spans) == 1 else None
    if cue is None:
        return
    found = _within(parse, *spans[0], bare=True)
    yield from (each for each in found if _is_of_cue(parse, each.figure, cue))
    if not found and before is not None and _is_of_that(parse):
        yield from _within(before, *spans[0])


def _is_of_that(parse: Parse) -> bool:
    """Whether a sentence is about what the one before it told: "That was within the range of 3% to 5%"."""
    return parse.chunks[0].kind is ChunkKind.PRONOUN


def _is_range(parse: Parse, chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.NOUN and chunk.head >= 0 and noun_lemma(parse.words.lower[chunk.head]) in _RANGES


def _moved_between(parse: Parse) -> Figure | None:
    """The only range of a sentence, if a price moved between its ends: "traded between $61 and $68"."""
    spans = [figure for figure in parse.figures if figure.quantity.is_range]
    if len(spans) != 1 or spans[0].kind not in _QUOTED or spans[0].counted is not None:
        return None
    span, clause = spans[0], parse.clauses[parse.chunk_with(spans[0]).clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    led = not _BETWEEN.isdisjoint(parse.words.lower[span.opening : span.first + 1])
    told = verb is not None and verb.lemma in _MOVING and verb.form is Form.FINITE and not verb.forecast
    return span if led and told else None


def _cue(parse: Parse) -> int | None:
    """The token that puts something within a range: "well inside that range", "somewhere in between"."""
    words = parse.words.lower
    led = {figure.opening - at for figure in parse.figures for at in (1, 2)}  # "in between 40 and 60"
    midway = (at for at in range(len(words) - 1) if " ".join(words[at : at + 2]) in _MIDWAY and at not in led)
    ranges = (chunk.head for chunk in parse.chunks if _is_range(parse, chunk) and _is_led_within(parse, chunk))
    return next(chain(midway, ranges), None)


def _is_of_cue(parse: Parse, figure: Figure, cue: int) -> bool:
    """Whether a figure stands before words that put it within a range, or in their clause: "in between, at £18"."""
    return figure.first < cue or _clause(parse, figure.first) == _clause(parse, cue)


def _clause(parse: Parse, token: int) -> int:
    return parse.chunks[parse.chunk_at[token]].clause


def _is_led_within(parse: Parse, chunk: Chunk) -> bool:
    """Whether "inside" leads to a phrase, or to a part of it that "of" ties to it: "the middle of the range"."""
    if preposition(parse, chunk) in _INSIDE:
        return True
    host = parse.chunks[chunk.host] if chunk.host >= 0 else None
    return host is not None and host.head >= 0 and parse.words.lower[host.head] in _MIDWAY


def _spans_of(parse: Parse) -> list[tuple[Figure, ...]]:
    """The ranges of a sentence, in one figure or by its least and its most."""
    spans: list[tuple[Figure, ...]] = [(figure,) for figure in parse.figures if figure.quantity.is_range]
    low, high = ([end.figure for end in ends(parse) if end.role == role] for role in ("low", "high"))
    return [*spans, (low[0], high[0])] if len(low) == len(high) == 1 else spans


def _within(parse: Parse, *span: Figure, bare: bool = False) -> list[Inside]:
    """The only figure of a sentence that can be within a range; ``bare``: a number without a unit can be, too."""
    told = [figure for figure in amounts(parse) if figure not in span and _can_be_within(parse, figure, span[0])]
    found = told or [figure for figure in amounts(parse) if bare and is_bare(figure) and figure not in span]
    return [Inside(found[0], span)] if len(found) == 1 else []


def _can_be_within(parse: Parse, figure: Figure, span: Figure) -> bool:
    """Whether a figure is of the sort of a range, and no base or bound."""
    a, b = figure.quantity, span.quantity
    if a.hedge in _OPEN or preposition(parse, parse.chunk_with(figure)) in _FROM:
        return False
    noun = span.counted is None or figure.counted is None or figure.counted.lemma == span.counted.lemma
    return (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per) and noun
