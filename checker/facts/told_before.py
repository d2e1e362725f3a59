"""The word before two levels that says which way they went: "Burglaries fell last year. There were 1,204 ..."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.clauses.parse import parse_plain
from checker.extraction.lexemes import noun_lemma
from checker.facts.slots import Level
from checker.facts.speaking import refers_back
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.document import Document, Zone
from checker.model.quantity import QUANTITIES
from checker.statements.changes.composing import compose
from checker.statements.changes.levels import reads_as_year
from checker.statements.changes.triggers import NOUNS, Sort, Trigger
from checker.statements.phrases import at
from checker.statements.times.pairs_of_dates import subject_of

BACK = 3  # sentences in front of a row in which its direction may stand
_SUBJECTS = word_set("series", "subjects")
_ZONES = frozenset((Zone.BODY, Zone.HEADLINE, Zone.STANDFIRST))
_MAIN = frozenset((Link.MAIN, Link.COMPLEMENT))
_BESIDE = frozenset((Link.COORDINATE, Link.PREDICATE, Link.SEMICOLON, Link.ADDITION))


def directions(parse: Parse) -> list[Trigger]:
    """The words of a sentence that have a direction."""
    return [draft.trigger for draft in compose(parse) if draft.trigger.direction]


def told_before(row: Sequence[Level], parses: Mapping[int, Parse], document: Document) -> tuple[Parse, Trigger] | None:
    """The nearest word with a direction before two levels, if it is said of what they are levels of."""
    first = min((level.parse for level in row), key=lambda parse: parse.sentence)
    if any(directions(parse) for parse in {level.parse.sentence: level.parse for level in row}.values()):
        return None
    for number in range(first.sentence - 1, max(-1, first.sentence - 1 - BACK), -1):
        if document.sentences[number].zone not in _ZONES:
            return None
        before = parses.get(number) or parse_plain(document, number)
        told = directions(before) if before is not None else []
        if before is None or len(told) > 1 or _has_level(before):
            return None
        if told:
            said = _is_said_of(row, before, told[0], near=number == first.sentence - 1)
            return (before, told[0]) if said else None
    return None


def _has_level(parse: Parse) -> bool:
    return any(figure.kind in QUANTITIES and not reads_as_year(figure) for figure in parse.figures)


def _is_said_of(row: Sequence[Level], before: Parse, trigger: Trigger, *, near: bool) -> bool:
    moved = _moved(before, trigger)
    if moved is None or moved.head < 0 or moved.figures:
        return False
    nouns = {
        noun_lemma(before.words.lower[token]) for token in range(moved.start, moved.stop) if before.tags[token] in "LK"
    }
    first = min(row, key=lambda level: level.figure.start)
    goes_on = near and moved.role is not Role.OBJECT and _points_back(first)
    return goes_on or any(not nouns.isdisjoint(_named_by(level)) for level in row)


def _named_by(level: Level) -> Iterator[str]:
    """The nouns of the subject of a level, and of what it counts."""
    parse = level.parse
    subject = subject_of(parse, parse.clause_of(level.number))
    if subject is not None and subject.head >= 0:
        yield noun_lemma(parse.words.lower[subject.head])
    if level.figure.counted is not None:
        yield level.figure.counted.lemma


def _points_back(level: Level) -> bool:
    parse = level.parse
    subject = subject_of(parse, parse.clause_of(level.number))
    if subject is None:
        return False
    there = not _SUBJECTS.isdisjoint(parse.words.lower[subject.start : subject.stop])
    return there or refers_back(parse, subject.clause)


def _moved(parse: Parse, trigger: Trigger) -> Chunk | None:
    """What a word says to have moved: the subject of "fell", the object of "cut the rate", "fewer people"."""
    chunk = parse.chunks[trigger.chunk]
    clause = parse.clauses[chunk.clause]
    if clause.link not in _MAIN or any(other.link in _BESIDE for other in parse.clauses):
        return None  # "Thefts fell, but robberies did not"
    if trigger.sort is Sort.COMPARATIVE and chunk.role in (Role.SUBJECT, Role.FRAGMENT):
        return chunk
    if trigger.sort in NOUNS:
        return None
    if chunk.verb is not None:
        if chunk.verb.forecast or chunk.verb.negated:
            return None
        behind = at(parse, chunk.number + 1)
        if behind is not None and behind.kind is ChunkKind.NOUN and behind.role is Role.OBJECT:
            return behind
    return subject_of(parse, clause)
