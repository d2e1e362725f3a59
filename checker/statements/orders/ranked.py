"""Amounts with their places among others: "the winner scored 231, the runner-up 228"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import REMEMBERED, at, figure_of, is_mark, preposition

_FIRSTS, _SECONDS = word_set("ranked", "firsts"), word_set("ranked", "seconds")
_BY_PLACE = tuple(word_set("ranked", name) for name in ("ahead", "silver", "bronze"))
_WITH = word_set("ranked", "winning_with")
_CUES = _FIRSTS.union(*_BY_PLACE) | frozenset(word.split("-")[0] for word in _SECONDS)  # "runner" of "runner-up"
_MOST = frames.words("comparison", "superlatives_most")
_LEAST = frames.words("comparison", "superlatives_least") | word_set("ranked", "fewest")
_SPOTS, _DEFINITE = word_set("held_places", "spots"), word_set("statements", "definite")
_THE = word_set("statements", "the")
_WITHIN, _PLACED = word_set("ranked", "within"), word_set("ranked", "placed")
_APART, _GAPS = word_set("ranked", "apart"), word_set("ranked", "gaps")
_LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION))
_LAST = 20  # the last place that is read
_NO_TIME = 1000  # from here on a bare number is no time
_MANY = 20  # from here on a bare number may be of the same things as another


def ranks(parse: Parse) -> Iterator[Figure]:
    """The ordinals of a sentence that give a place: "third", "in third place", "the third-largest"."""
    for chunk in parse.chunks:
        ordinal = _ordinal_of(parse, chunk)
        if ordinal is not None and _ordinal(parse, chunk, ordinal) is not None:
            yield ordinal


class Placed(Struct, frozen=True):
    """An amount and its place (0 if none is given); ``least``: the first has the least."""

    figure: Figure
    place: int
    least: bool


class _Cue(Struct, frozen=True):
    place: int
    least: bool | None  # None if not known


@lru_cache(maxsize=REMEMBERED)
def placed_amounts(parse: Parse) -> tuple[Placed, ...]:
    """The amounts of a sentence, each with its place if a word before it gives one; none without any such word."""
    told = any(figure.kind is Kind.ORDINAL for figure in parse.figures)
    return tuple(_placed(parse)) if told or not _CUES.isdisjoint(parse.words.lower) else ()


def _placed(parse: Parse) -> Iterator[Placed]:
    cue: _Cue | None = None
    for chunk in parse.chunks:
        if is_mark(chunk, ";."):
            cue = None
        found = _cue(parse, chunk)
        figure = _level(parse, chunk) if found is None else None
        cue = found or cue
        if figure is not None:
            least = figure.kind is Kind.DURATION if cue is None or cue.least is None else cue.least
            yield Placed(figure, cue.place if cue else 0, least)
            cue = None


def _cue(parse: Parse, chunk: Chunk) -> _Cue | None:
    """The place that a chunk gives."""
    words = _hyphened(parse, chunk)
    ordinal = _ordinal_of(parse, chunk)
    if ordinal is not None:
        return _ordinal(parse, chunk, ordinal)
    if not _SECONDS.isdisjoint(words):
        return _Cue(2, None)
    behind = parse.words.lower[chunk.stop : chunk.stop + 1]
    if not _WITH.isdisjoint(behind):
        place = next((place for place, names in enumerate(_BY_PLACE, 1) if not names.isdisjoint(words)), 0)
        if place:
            return _Cue(place, None)  # "are ahead with 118", "took silver with 6.63m"
    return _Cue(1, None) if not _FIRSTS.isdisjoint(words) else None


def _ordinal_of(parse: Parse, chunk: Chunk) -> Figure | None:
    return next((parse.figures[n] for n in chunk.figures if parse.figures[n].kind is Kind.ORDINAL), None)


def _hyphened(parse: Parse, chunk: Chunk) -> list[str]:
    """The words of a phrase, those with hyphens as one: "runner-up", also if the phrase was cut at the hyphen."""
    stop = chunk.stop + 2 if parse.words.lower[chunk.stop : chunk.stop + 1] == ["-"] else chunk.stop
    return " ".join(parse.words.lower[chunk.start : stop]).replace(" - ", "-").split()


def _ordinal(parse: Parse, chunk: Chunk, ordinal: Figure) -> _Cue | None:
    """The place of a bare ordinal, or of one with a superlative: "third", "in third place", "third-largest"."""
    number = int(ordinal.value or 0)
    words = parse.words.lower[ordinal.stop : chunk.stop]
    joined = parse.words.lower[ordinal.stop : ordinal.stop + 2]  # "third-largest", cut at the hyphen or not
    said = {*words, *(joined if joined[:1] == ["-"] else ())}
    least = True if not _LEAST.isdisjoint(said) else False if not _MOST.isdisjoint(said) else None
    behind = at(parse, chunk.number + 1)
    attached = behind is not None and behind.kind is ChunkKind.NOUN and not behind.figures
    period = not words and preposition(parse, chunk) in _WITHIN  # "22 in the third" quarter
    placed = joined[:1] == ["-"] and not _PLACED.isdisjoint(joined)  # "third-placed York"
    bare = placed or (set(words) <= _SPOTS and not attached and not period and chunk.determiner in ("", *_THE))
    return _Cue(number, least) if (bare or least is not None) and 0 < number <= _LAST else None


def _level(parse: Parse, chunk: Chunk) -> Figure | None:
    """The amount of a phrase that is a level: no gap, no number of contestants, no part of a name."""
    figure = figure_of(parse, chunk)
    if figure is None or figure.kind not in _LEVELS or len(figure.quantity.numbers) != 1 or figure.quantity.is_hedged:
        return None
    gap = figure.counted is not None and (figure.counted.lemma in _GAPS or figure.counted.head[:1].isupper())
    if chunk.describing or gap or chunk.determiner in _DEFINITE:
        return None
    beside = parse.words.lower[chunk.start : chunk.stop + 1]
    return figure if _APART.isdisjoint(beside) else None


def ordered(one: Placed, other: Placed) -> tuple[Figure, Figure] | None:
    """The two amounts as less and more, in the order of their places; None if these do not say."""
    if not one.place or not other.place or one.place == other.place or not _are_alike(one.figure, other.figure):
        return None
    first, second = sorted((one, other), key=lambda placed: placed.place)
    least = first.least or second.least
    return (first.figure, second.figure) if least else (second.figure, first.figure)


def _are_alike(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    if (a.kind, a.unit, a.per) != (b.kind, b.unit, b.per):
        return False
    if one.counted is not None and other.counted is not None:
        return one.counted.lemma == other.counted.lemma
    if one.kind is not Kind.COUNT:
        return True
    named = (
        one.counted is not None or other.counted is not None
    )  # bare numbers may be times, where the first has the least
    least = min(one.value or 0, other.value or 0)
    return least >= _NO_TIME or (named and least >= _MANY)
