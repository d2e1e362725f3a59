"""Amounts with their places among others: "the winner scored 231, the runner-up 228"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.statements.phrases import REMEMBERED, at, figure_of, is_mark, preposition

_FIRSTS, _SECONDS = word_set("ranked", "firsts"), word_set("ranked", "seconds")
_BY_PLACE = tuple(word_set("ranked", name) for name in ("ahead", "silver", "bronze"))
_WITH = word_set("ranked", "winning_with")
_WINNING, _TOP, _NEXT = word_set("ranked", "winning"), word_set("ranked", "top"), word_set("ranked", "next")
_CUES = _FIRSTS.union(*_BY_PLACE, _TOP) | frozenset(word.split("-")[0] for word in _SECONDS)  # "runner" of "runner-up"
_MOST = frames.words("comparison", "superlatives_most")
_LEAST = frames.words("comparison", "superlatives_least") | word_set("ranked", "fewest")
_SPOTS, _DEFINITE = word_set("held_places", "spots"), word_set("statements", "definite")
_THE = word_set("statements", "the")
_WITHIN, _PLACED = word_set("ranked", "within"), word_set("ranked", "placed")
_AT, _OF = word_set("ranked", "at"), word_set("clauses", "of")
_APART, _GAPS = word_set("ranked", "apart"), word_set("ranked", "gaps")
_PARTICIPLES = frozenset((Form.PARTICIPLE, Form.GERUND))
_LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION))
_LAST = 20  # the last place that is read


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
    verb: int = -1  # the chunk of the verb by which one is first


@lru_cache(maxsize=REMEMBERED)
def placed_amounts(parse: Parse) -> tuple[Placed, ...]:
    """The amounts of a sentence, each with its place if a word before it gives one; none without any such word."""
    if not parse.figured:
        return ()
    told = any(figure.kind is Kind.ORDINAL for figure in parse.figures) or not _CUES.isdisjoint(parse.words.lower)
    wins = any(chunk.verb is not None and chunk.verb.lemma in _WINNING for chunk in parse.chunks)
    return tuple(_placed(parse)) if told or wins else ()


def _placed(parse: Parse) -> list[Placed]:
    cue: _Cue | None = None
    told: list[tuple[Figure, _Cue | None, Chunk]] = []
    for chunk in parse.chunks:
        if is_mark(chunk, ";."):
            cue = None
        found = _cue(parse, chunk)
        if found is not None and found.verb >= 0 and told and _is_aside_of(parse, told[-1][2], chunk):
            told[-1] = (told[-1][0], told[-1][1] or found, told[-1][2])  # "Hull, with 41, leads"
            found = None
        figure = _level(parse, chunk) if found is None else None
        cue = found or cue
        if figure is not None:
            if cue is not None and cue.verb >= 0 and not _is_won_with(parse, chunk, cue.verb):
                if preposition(parse, chunk) in _OF:
                    continue  # "led a field of five with 41%"
                cue = None
            told.append((figure, cue, chunk))
            cue = None
    return [Placed(figure, cue.place if cue else 0, _is_least_first(figure, cue)) for figure, cue, _ in told]


def _is_least_first(figure: Figure, cue: _Cue | None) -> bool:
    return figure.kind is Kind.DURATION if cue is None or cue.least is None else cue.least


def _is_aside_of(parse: Parse, amount: Chunk, verb: Chunk) -> bool:
    """Whether an amount is set off between a subject and its verb: "Hull, with 41, leads"."""
    subjects = (c for c in parse.chunks[: amount.number] if c.clause == verb.clause and c.role is Role.SUBJECT)
    return amount.clause == verb.clause and any(subjects) and preposition(parse, amount) in _WITH | _AT


def _cue(parse: Parse, chunk: Chunk) -> _Cue | None:
    """The place that a chunk gives."""
    words = _hyphened(parse, chunk)
    ordinal = _ordinal_of(parse, chunk)
    if ordinal is not None:
        return _ordinal(parse, chunk, ordinal)
    if chunk.verb is not None:
        wins = chunk.verb.lemma in _WINNING and not (chunk.verb.negated or chunk.verb.forecast or chunk.verb.passive)
        return _Cue(1, None, chunk.number) if wins else None
    follows = at(parse, chunk.number + 1)
    if chunk.text in _TOP and not chunk.figures and follows is not None and follows.kind is ChunkKind.PREPOSITION:
        return _Cue(1, None)
    if chunk.text in _NEXT and chunk.kind is not ChunkKind.NOUN:
        return _Cue(2, None)
    if not _SECONDS.isdisjoint(words):
        return _Cue(2, None)
    behind = parse.words.lower[chunk.stop : chunk.stop + 1]
    if not _WITH.isdisjoint(behind):
        place = next((place for place, names in enumerate(_BY_PLACE, 1) if not names.isdisjoint(words)), 0)
        if place:
            return _Cue(place, None)  # "are ahead with 118", "took silver with 6.63m"
    return _Cue(1, None) if not _FIRSTS.isdisjoint(words) else None


def _is_won_with(parse: Parse, chunk: Chunk, verb: int) -> bool:
    """Whether an amount is what somebody won or led with: "won with 41", "won the title in 10.08 seconds".

    So is one that a participle behind it has: "won the cup, polling 35 votes".
    """
    if preposition(parse, chunk) in _WITH | _AT:
        return True
    own = max((c.number for c in parse.chunks[: chunk.number] if c.verb is not None), default=verb)
    form = parse.chunks[own].verb
    return own > verb and form is not None and form.form in _PARTICIPLES and chunk.role is Role.OBJECT


def _ordinal_of(parse: Parse, chunk: Chunk) -> Figure | None:
    return next((parse.figures[n] for n in chunk.figures if parse.figures[n].kind is Kind.ORDINAL), None)


def _hyphened(parse: Parse, chunk: Chunk) -> list[str]:
    """The words of a phrase, those with hyphens as one: "runner-up", also if the phrase was cut at the hyphen."""
    stop = chunk.stop + 2 if parse.words.lower[chunk.stop : chunk.stop + 1] == ["-"] else chunk.stop
    return " ".join(parse.words.lower[chunk.start : stop]).replace(" - ", "-").split()


def _ordinal(parse: Parse, chunk: Chunk, ordinal: Figure) -> _Cue | None:
    """The place of a bare ordinal, or of one with a superlative: "third", "in third place", "third-largest"."""
    number = int(ordinal.value or 0)
    if ordinal.first == 0 and parse.words.lower[ordinal.stop : ordinal.stop + 1] == [","]:
        return None  # "First, the bill would raise the age to 67. Second, ..."
    words = parse.words.lower[ordinal.stop : chunk.stop]
    joined = parse.words.lower[ordinal.stop : ordinal.stop + 2]  # "third-largest", cut at the hyphen or not
    said = {*words, *(joined if joined[:1] == ["-"] else ())}
    least = True if not _LEAST.isdisjoint(said) else False if not _MOST.isdisjoint(said) else None
    behind = at(parse, chunk.number + 1)
    attached = behind is not None and behind.kind is ChunkKind.NOUN and not behind.figures
    period = not words and bool(chunk.determiner) and preposition(parse, chunk) in _WITHIN  # "22 in the third" quarter
    placed = joined[:1] == ["-"] and not _PLACED.isdisjoint(joined)  # "third-placed York"
    bare = placed or (set(words) <= _SPOTS and not attached and not period and chunk.determiner in ("", *_THE))
    return _Cue(number, least) if (bare or least is not None) and 0 < number <= _LAST else None


def _level(parse: Parse, chunk: Chunk) -> Figure | None:
    """The amount of a phrase that is a level: no gap, no number of contestants, no part of a name."""
    figure = figure_of(parse, chunk)
    if figure is None or figure.kind not in _LEVELS or len(figure.quantity.numbers) != 1 or figure.quantity.is_hedged:
        return None
    gap = figure.counted is not None and (figure.counted.lemma in _GAPS or figure.counted.head[:1].isupper())
    counts = figure.kind is Kind.COUNT and figure.quantity.numbers[0].style is not Style.DIGITS  # "a two jump score"
    if chunk.describing or gap or counts or chunk.determiner in _DEFINITE:
        return None
    beside = parse.words.lower[chunk.start : chunk.stop + 1]
    return figure if _APART.isdisjoint(beside) else None
