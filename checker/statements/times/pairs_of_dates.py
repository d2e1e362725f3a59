"""Two dates at which one thing began and ended: by their prepositions, or by their verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Clause, Link, Parse, Role
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.phrases import at, preposition
from checker.statements.times.moments import Point, of_one_course

_SINCE = frames.words("span", "since")
_BETWEEN, _TO = frames.words("span", "between"), frames.words("span", "to")
_WITHIN, _BIRTH = frames.words("age", "in"), frames.words("age", "birth")
_OPENING, _CLOSING = frames.words("span", "afterwards"), frames.words("span", "closing")
_PERFECT, _THEMSELVES = frames.words("span", "perfect"), frames.words("span", "themselves")
HANGING = frozenset((Link.RELATIVE, Link.REDUCED, Link.BRACKET))
_LEADING = (ChunkKind.MARK, ChunkKind.NOUN, ChunkKind.PREPOSITION)
_SHARING = frozenset((Link.PREDICATE, Link.PARTICIPLE)) | HANGING


class Pair(Struct, frozen=True):
    """When something began and when it ended."""

    first: Point
    last: Point
    mechanism: Mechanism


def pairs(parse: Parse, found: Sequence[Point]) -> Iterator[Pair]:
    """The pairs of a sentence: "from 2003 until 2014", "opened in 1923 and closed in 1987"."""
    single = [point for point in found if not point.is_range]
    for first, last in pairwise(single):
        if _is_led(parse, first, last) and _are_alike(first, last):
            yield Pair(first, last, Mechanism.OWN)
    for number, point in enumerate(single):
        for other in single[number + 1 :]:
            ordered = _by_verbs(parse, point, other)
            if ordered is not None:
                yield Pair(*ordered, Mechanism.CHAIN)


def _is_led(parse: Parse, first: Point, last: Point) -> bool:
    """Whether "from" leads to the one and "to" to the other, or "between" to both, in one clause."""
    if not first.opens or first.chunk.clause != last.chunk.clause or first.names or last.names:
        return False  # "from the 2014 flood to that of 2009"
    before = parse.chunks[last.chunk.number - 1]
    if first.led in _BETWEEN:
        return before.kind is ChunkKind.CONJUNCTION
    return last.closes


def _are_alike(one: Point, two: Point) -> bool:
    """Whether two dates can be ends of one time: both clock times, or equally exact, or one a part more exact."""
    if one.figure.kind is not two.figure.kind:
        return False
    if one.figure.kind is Kind.TIME:
        return True
    return not (one.moment.decade or two.moment.decade)


def _by_verbs(parse: Parse, one: Point, two: Point) -> tuple[Point, Point] | None:
    """The two in the order in which they happened, by their verbs, which have one subject."""
    if not _are_alike(one, two) or one.verb == two.verb:
        return None
    if one.chunk.clause == two.chunk.clause and not two.led:
        return None  # "pleaded guilty to the charges on 3 May and 6 June": of one verb
    if (
        (one.opens and one.led not in _SINCE)
        or one.closes
        or two.opens
        or two.closes
        or not are_of_one_subject(parse, one.chunk, two.chunk)
    ):
        return None
    if of_one_course(one, two) and not _is_perfect(parse, two):
        return one, two
    before = _is_perfect(parse, two) or two.verb in _BIRTH
    return (two, one) if of_one_course(two, one) and before else None


def in_turn(parse: Parse, found: Sequence[Point]) -> Iterator[Pair]:
    """Two things that one subject did in turn: "was enlarged in 1810 and pulled down in 1953"."""
    single = [point for point in found if not point.is_range and point.moment.year is not None]
    for one, two in pairwise(single):
        plain = all(_is_plain(parse, point) for point in (one, two)) and not _is_perfect(parse, two)
        goes_on = parse.clauses[two.chunk.clause].link is Link.PREDICATE
        if plain and goes_on and are_of_one_subject(parse, one.chunk, two.chunk):
            yield Pair(one, two, Mechanism.CHAIN)


def around(parse: Parse, found: Sequence[Point]) -> Iterator[Pair]:
    """A date and that of an event before or after it: "quit on 27 March, before the poll on 28 March"."""
    for one, two in pairwise(point for point in found if not point.is_range):
        event = at(parse, two.chunk.preposition - 1)
        led = preposition(parse, event) if event is not None and not event.figures else ""
        between = parse.chunks[one.chunk.number + 1 : two.chunk.number]
        near = _are_alike(one, two) and not two.names and all(chunk.kind in _LEADING for chunk in between)
        if near and led in _OPENING | _CLOSING:
            yield Pair(*((two, one) if led in _OPENING else (one, two)), Mechanism.CHAIN)


def _is_plain(parse: Parse, point: Point) -> bool:
    """Whether a date follows "in" or "on" right after the verb of its clause, or after its last phrase."""
    clause = parse.clauses[point.chunk.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    return point.led in _WITHIN and not point.names and verb is not None and point.verb.startswith(verb.lemma)


def _is_perfect(parse: Parse, point: Point) -> bool:
    """Whether its clause is about what had happened before: "having opened in 1950"."""
    clause = parse.clauses[point.chunk.clause]
    if clause.verb < 0:
        return False
    chunk = parse.chunks[clause.verb]
    return not _PERFECT.isdisjoint(parse.words.lower[chunk.start : chunk.stop])


def are_of_one_subject(parse: Parse, one: Chunk, two: Chunk) -> bool:
    """Whether the clauses of two phrases speak of the same thing."""
    first, second = (parse.clauses[chunk.clause] for chunk in (one, two))
    return root_of(parse, first) == root_of(parse, second) or stands_for(parse, second)


def root_of(parse: Parse, clause: Clause) -> int:
    """The number of the clause with the subject: the clause itself, or the one that it takes its subject from."""
    while clause.up >= 0:
        up = parse.clauses[clause.up]
        bare = clause.link is not Link.COORDINATE and up.link is Link.MAIN and subject_of(parse, up) is None
        if bare:
            clause = up  # "Launched in 2009, the probe fell silent"
            continue
        if clause.link not in _SHARING and not _is_own_infinitive(parse, clause):
            break
        if clause.link in HANGING and 0 <= up.verb < clause.start:
            break  # it belongs to an object
        clause = up
    return clause.number


def _is_own_infinitive(parse: Parse, clause: Clause) -> bool:
    """Whether an infinitive says what the subject of the verb before it is to do: "is due to close"."""
    before = [chunk for chunk in parse.chunks[: clause.start] if chunk.kind is not ChunkKind.ADJECTIVE]
    return clause.link is Link.INFINITIVE and bool(before) and before[-1].verb is not None


def stands_for(parse: Parse, clause: Clause) -> bool:
    """Whether the subject of a clause is a pronoun for the subject before it."""
    subject = subject_of(parse, clause)
    return subject is not None and subject.text in _THEMSELVES


def subject_of(parse: Parse, clause: Clause) -> Chunk | None:
    """The subject of a clause, None if it has none of its own."""
    own = (chunk for chunk in parse.chunks if chunk.clause == clause.number and chunk.role is Role.SUBJECT)
    return next(own, None)
