"""When something began: the births of those whose age is told, and what anniversaries are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import at, is_mark
from checker.statements.times.ages import Aged, brings_another, is_of_kin
from checker.statements.times.moments import Point
from checker.statements.times.pairs_of_dates import HANGING, are_of_one_subject, subject_of

_BIRTH, _MAKING = frames.words("age", "birth"), frames.words("age", "making")
_PERSONAL = frames.words("age", "personal")
_ANNIVERSARIES, _RUNNING = frames.words("span", "anniversaries"), frames.words("span", "running_year")
_OF = word_set("clauses", "of")
BEGINNING = frames.words("age", "making") | frames.words("age", "birth") | frames.words("span", "wedding")
_ITS = frames.words("span", "possessive")
_SINCE, _FIRST, _MARKING = (frames.words("span", name) for name in ("opening", "for_the_first_time", "marking"))
_FIRST_TIME = frames.words("span", "first_times")
_EDITIONS, _YEARLY = frames.words("span", "editions"), frames.words("span", "yearly")
_KEEPING = frames.words("span", "keeping")


def _is_another_life(parse: Parse, begun: Point, age: Chunk) -> bool:
    """Whether an age after a birth is of somebody else: "who was born in 1940, ..., and his brother in 2015 at 68"."""
    clause = parse.clauses[begun.chunk.clause]
    behind = begun.chunk.number < age.number and clause.link not in HANGING
    return behind and subject_of(parse, clause) is not None and brings_another(parse, begun.chunk, age)


def births(parse: Parse, aged: Aged, found: Sequence[Point]) -> list[Point]:
    """The dates at which the life that an age belongs to began: a birth or, for a thing, its making."""
    begun = [p for p in found if p is not aged.point and not p.is_range and not is_of_kin(parse, p.chunk)]
    begun = [p for p in begun if not _is_another_life(parse, p, aged.chunk)]
    lives = [p for p in begun if p.verb in _BIRTH]
    if not lives and not aged.now:
        lives = [p for p in begun if p.verb in _MAKING and not _is_of_somebody_named(parse, p.chunk)]
    return [p for p in lives if _is_of_one(parse, p.chunk, aged.chunk) and not _is_reported(parse, p.chunk, aged.chunk)]


def _is_of_somebody_named(parse: Parse, chunk: Chunk) -> bool:
    """Whether a personal pronoun is the subject of a clause about making: "she had begun at 20, in 1965"."""
    subject = subject_of(parse, parse.clauses[chunk.clause])
    return subject is not None and subject.text in _PERSONAL


def _is_reported(parse: Parse, born: Chunk, age: Chunk) -> bool:
    """Whether a birth is only what somebody claims: "who is 46, told them that she was born in 1991"."""
    return parse.clauses[born.clause].link is Link.COMPLEMENT and born.clause != age.clause


def _is_of_one(parse: Parse, one: Chunk, two: Chunk) -> bool:
    first, second = sorted((one, two), key=lambda chunk: chunk.number)
    return are_of_one_subject(parse, first, second)


class Anniversary(Struct, frozen=True):
    """An anniversary in chunk ``chunk`` of what began at ``first``, kept at ``last``, each None if not given.

    ``year``: it is no anniversary but the year in which something goes on: "its 25th year".
    """

    figure: Figure
    chunk: Chunk
    first: Point | None
    last: Point | None
    year: bool


def anniversaries(parse: Parse, found: Sequence[Point]) -> Iterator[Anniversary]:
    """The anniversaries of a sentence, in order. ``found`` are its dates."""
    for number, figure in enumerate(parse.figures):
        chunk = parse.chunk_of(number)
        if _is_kept_length(parse, chunk, figure):
            yield Anniversary(figure, chunk, *_start_and_celebration(parse, chunk, found), year=False)
        if figure.kind is not Kind.ORDINAL:
            continue
        nouns = {noun_lemma(word) for word in parse.words.lower[figure.first : chunk.stop]}
        if not _EDITIONS.isdisjoint(nouns) and _is_yearly(parse):
            yield Anniversary(figure, chunk, *_start_and_celebration(parse, chunk, found), year=True)
        if not _ANNIVERSARIES.isdisjoint(nouns):
            year = not _RUNNING.isdisjoint(nouns)
            if not year or _is_kept(parse, chunk):
                first, last = _start_and_celebration(parse, chunk, found)
                yield Anniversary(figure, chunk, first, last, year)


def _is_yearly(parse: Parse) -> bool:
    """Whether a sentence tells of what is held once a year: "every year since 1984"."""
    told = f" {' '.join(parse.words.lower)} "
    return any(f" {entry} " in told for entry in _YEARLY)


def _is_kept_length(parse: Parse, chunk: Chunk, figure: Figure) -> bool:
    """Whether a number of years is celebrated like an anniversary: "celebrated 70 years in business"."""
    before = at(parse, chunk.number - 1)
    verb = before.verb if before is not None else None
    years = figure.kind is Kind.DURATION and figure.quantity.unit == "year" and figure.stop == chunk.stop
    return years and verb is not None and verb.lemma in _MARKING


def _is_kept(parse: Parse, chunk: Chunk) -> bool:
    """Whether "its 25th year" is a running year: after "in", or after a verb of celebrating."""
    led = parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""
    before = parse.words.lower[max(0, chunk.start - 1)]
    return bool(chunk.determiner) and (led in _KEEPING or before in _KEEPING)


def _start_and_celebration(parse: Parse, chunk: Chunk, found: Sequence[Point]) -> tuple[Point | None, Point | None]:
    """The start date and the date of the celebration."""
    single = [point for point in found if not point.is_range and point.moment.year is not None]
    first = _date_of_origin(parse, chunk, single) or _begun(parse, chunk, single)
    clauses = (chunk.clause, _above(parse, chunk))
    here = [p for p in single if p is not first and p.chunk.clause in clauses]
    last = here[0] if len(here) == 1 else None
    told = last is not None or first is None or first.names or first.led in _OF or first.verb in BEGINNING
    return (first if told else None), last  # "of the vote, in 2013": that may be the celebration


def _above(parse: Parse, chunk: Chunk) -> int:
    """The clause that an infinitive or a participle hangs on: "laid wreaths in 2024 to mark 80 years"."""
    clause = parse.clauses[chunk.clause]
    return clause.up if clause.link in (Link.INFINITIVE, Link.PARTICIPLE) else clause.number


def is_first(parse: Parse, point: Point) -> bool:
    """Whether something happened at a date for the first time: "first held in 1973"."""
    verb = parse.clauses[point.chunk.clause].verb
    told = parse.chunks[verb] if verb >= 0 else None
    if told is None:
        return False
    behind = " ".join(parse.words.lower[told.stop : point.figure.opening])
    return any(entry in behind for entry in _FIRST_TIME) or not _FIRST.isdisjoint(
        parse.words.lower[max(0, told.start - 1) : told.stop]
    )


def _date_of_origin(parse: Parse, chunk: Chunk, single: Sequence[Point]) -> Point | None:
    """The date of what an anniversary is of: "of the 1994 vote", "of his birth, in 1829"."""
    behind = at(parse, chunk.number + 1)
    first = next((p for p in single if p.chunk.number > chunk.number), None)
    if behind is None or behind.text not in _OF | _SINCE or first is None:
        return None
    if behind.text in _SINCE:
        return first
    between = parse.chunks[behind.number + 1 : first.chunk.number]
    if any(chunk.verb is not None for chunk in between):
        return None
    set_off = any(is_mark(chunk, ",") for chunk in between[-2:])
    return first if first.names or first.led in _OF or set_off or first.verb in BEGINNING else None


def _begun(parse: Parse, chunk: Chunk, single: Sequence[Point]) -> Point | None:
    """The only beginning that a sentence gives of its subject: "founded in 1904", "who married in 1960"."""
    behind = at(parse, chunk.number + 1)
    if behind is not None and behind.text in _OF:
        return None
    begun = [p for p in single if p.verb in BEGINNING or p.led in _SINCE or is_first(parse, p)]
    begun = [p for p in begun if p.chunk.number < chunk.number] or begun
    if len(begun) != 1:
        return None
    one, two = sorted((begun[0].chunk, chunk), key=lambda each: each.number)
    return (
        begun[0]
        if (chunk.determiner in _ITS and _is_of_no_other(parse, chunk)) or are_of_one_subject(parse, one, two)
        else None
    )


def _is_of_no_other(parse: Parse, chunk: Chunk) -> bool:
    """Whether the subject of the clause is nobody else: "so 2026 will bring our 74th birthday"."""
    subject = subject_of(parse, parse.clauses[chunk.clause])
    return subject is None or subject.kind is ChunkKind.PRONOUN or bool(subject.figures)
