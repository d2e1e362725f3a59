"""The births in a sentence, and which of them begins the life that an age belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import frames
from checker.model.clause import Chunk, Link, Parse
from checker.statements.times.ages import Aged, brings_another, is_of_kin
from checker.statements.times.moments import Point
from checker.statements.times.pairs_of_dates import HANGING, are_of_one_subject, subject_of

_BIRTH, _MAKING = frames.words("age", "birth"), frames.words("age", "making")
_PERSONAL = frames.words("age", "personal")


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
