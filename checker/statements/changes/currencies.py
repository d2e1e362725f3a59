"""Changes of a currency that are given by its rate: the more yen a dollar costs, the weaker the yen."""

from __future__ import annotations

from functools import lru_cache

from checker.languages.frames import words
from checker.languages.vocabulary import names_currency
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.statements.changes.drafts import ENDS, Draft
from checker.statements.changes.levels import is_bare

_RANKING = words("slots", "ranking")
_UNNAMED = words("slots", "of_money")
_SUBJECTLESS = frozenset((Link.PREDICATE, Link.PARTICIPLE))  # clauses without a subject of their own


def is_of_currency(parse: Parse, draft: Draft) -> bool:
    """Whether a currency is said to rise or fall and its rate is a bare number, which may move the other way."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    while clause.link in _SUBJECTLESS:
        clause = parse.clauses[clause.up]
    if draft.level is not None and not is_bare(draft.level):
        return False
    told = (figure for name in ENDS if (figure := draft.get(name)) is not None)
    return clause.number in _of_currencies(parse) or any(_is_rate(parse, figure) for figure in told)


def is_of_places(parse: Parse, draft: Draft) -> bool:
    """Whether levels are places in an order, of which the lower is the better: "ranks 36, above Brazil at 89"."""
    levels = [figure for name in ENDS if (figure := draft.get(name)) is not None]
    return bool(levels) and all(map(is_bare, levels)) and not _RANKING.isdisjoint(parse.words.lower)


def _is_rate(parse: Parse, level: Figure) -> bool:
    """Whether a number is a rate for a currency: "140 to the dollar"."""
    number = parse.chunk_at[level.first]
    behind = parse.chunks[number + 1 : number + 3]
    if [chunk.kind for chunk in behind] != [ChunkKind.PREPOSITION, ChunkKind.NOUN] or behind[1].figures:
        return False
    return behind[1].head >= 0 and _names_one(parse.words.lower[behind[1].head])


@lru_cache(maxsize=1)
def _of_currencies(parse: Parse) -> frozenset[int]:
    """The clauses of a sentence whose subject is a currency or something of one: "the value of the yen"."""
    named = (chunk for chunk in parse.chunks if chunk.head >= 0 and _names_one(parse.words.lower[chunk.head]))
    return frozenset(chunk.clause for chunk in named if _is_of_subject(parse, chunk))


def _names_one(word: str) -> bool:
    return word in _UNNAMED or names_currency(word)


def _is_of_subject(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase is the subject of its clause or hangs on it."""
    while chunk.role is not Role.SUBJECT and chunk.host >= 0:
        chunk = parse.chunks[chunk.host]
    return chunk.role is Role.SUBJECT
