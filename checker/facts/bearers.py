"""Whose an age is: the noun that it describes or is set behind, or the subject of its clause."""

from __future__ import annotations

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.facts.one_subject import subject_told
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import at, is_mark, preposition
from checker.statements.times.ages import KIN
from checker.statements.times.pairs_of_dates import subject_of

_SINGULAR = frames.words("age", "single")
_DEFINITE = frames.words("age", "definite")


class Bearer(Struct, frozen=True):
    """Somebody in sentence ``sentence``: a ``name``, "" for "he", "she" or "the 57-year-old"."""

    sentence: int
    name: str
    pointing: bool


def bearer(parse: Parse, chunk: Chunk, age: Figure) -> Bearer | None:
    """Whose an age is; None if nothing tells, or if it is a relative."""
    who = _described(parse, chunk, age)
    if who is not None and who.kind is ChunkKind.PRONOUN:
        if who.text not in _SINGULAR:
            return None
        above = _main_subject(parse, who)
        if above is None or above.kind is ChunkKind.PRONOUN:
            return Bearer(parse.sentence, "", True)
        who = above  # "The driver was fined when he was 20"
    if who is chunk:
        points = chunk.determiner in _DEFINITE and chunk.role is Role.SUBJECT and chunk.stop == age.stop
        return Bearer(parse.sentence, "", True) if points and age.kind is Kind.AGE else None
    if who is None or who.head < 0 or noun_lemma(parse.words.lower[who.head]) in KIN:
        return None
    name = parse.words.texts[who.head]
    return Bearer(parse.sentence, name, False) if name[:1].isupper() else None


def is_one(first: Bearer, later: Bearer) -> bool:
    """Whether two are one person: by name, or by a pronoun in the same sentence or the next one."""
    if later.pointing:
        return later.sentence - first.sentence <= 1
    return first.name == later.name


def _main_subject(parse: Parse, who: Chunk) -> Chunk | None:
    """The subject before a pronoun that the sentence is about."""
    main = next((clause for clause in parse.clauses if clause.link is Link.MAIN), None)
    own = subject_of(parse, main) if main is not None else None
    return own if own is not None and own.number < who.number else None


def _described(parse: Parse, chunk: Chunk, age: Figure) -> Chunk | None:
    """The noun that an age describes, or is set behind, or the subject of its clause."""
    if age.stop < chunk.stop or age.opening > chunk.start + 1 or chunk.role is Role.SUBJECT:
        return chunk  # "the 20-year-old clerk", "a minor 14 years of age"
    before = at(parse, chunk.number - 1)
    led = preposition(parse, chunk)
    if not led and (len(chunk.figures) > 1 or chunk.determiner or (before is not None and before.figures)):
        return None  # "Ann and Lee Moe, both 61"
    if before is not None and before.kind is ChunkKind.NOUN:
        return before  # "a boy 14 years of age"
    if is_mark(before, ",(") and not led and is_mark(at(parse, chunk.number + 1), ",)."):
        who = at(parse, before.number - 1) if before is not None else None
        if who is not None and who.kind is ChunkKind.NOUN and who.head >= 0 and not who.figures:
            return who
    return subject_told(parse, chunk)
