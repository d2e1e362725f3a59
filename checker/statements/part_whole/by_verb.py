"""The part that a verb holds against a share: "the 45 made up 60% of the 75", "5% on the £2,000 came to £100"."""

from __future__ import annotations

from checker.languages import frames
from checker.model.clause import Chunk, Parse, Role
from checker.statements.part_whole.partitive import pair
from checker.statements.phrases import BREAKS, is_argument, is_mark, preposition


def part_by_verb(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part in front of a verb of share, or behind one.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("Interest of 5% on the £2,000 loan came to £100.")))[0]
    >>> parse.figures[part_by_verb(parse, parse.figured[0], parse.figured[1]).figures[0]].text
    '£100'
    """
    return _subject(parse, share, whole) or _outcome(parse, share, whole)


def _subject(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part of "the 45 pleas made up 60% of the 75 cases": the subject of a verb of share."""
    clause = parse.clauses[share.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    if verb is None or clause.verb > share.number or share.role not in (Role.OBJECT, Role.COMPLEMENT, Role.OBLIQUE):
        return None
    particle = preposition(parse, share)
    if f"{verb.lemma} {particle}".strip() not in frames.words("share", "verbs"):
        return None
    subjects = (c for c in parse.chunks[: clause.verb] if c.clause == share.clause and c.role is Role.SUBJECT)
    return next((c for c in subjects if pair(parse, c, whole) and is_argument(parse, c)), None)


def _outcome(parse: Parse, share: Chunk, whole: Chunk) -> Chunk | None:
    """The part of "interest of 5% on the £2,000 came to £100": the object of a verb of share behind both."""
    clause = parse.clauses[share.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb > whole.number else None
    if verb is None:
        return None
    for part in parse.chunks[clause.verb + 1 :]:
        if part.clause != share.clause or is_mark(part, BREAKS + ","):
            return None
        if pair(parse, part, whole):
            told = f"{verb.lemma} {preposition(parse, part)}".strip() in frames.words("share", "verbs")
            return part if told else None
    return None
