"""Changes of a currency that is told by its rate: the more yen a dollar costs the weaker is the yen."""

from __future__ import annotations

from functools import lru_cache

from checker.languages.coins import names_currency
from checker.languages.frames import words
from checker.model.clause import Chunk, Link, Parse, Role
from checker.statements.drafts import Draft
from checker.statements.levels import is_bare

_UNNAMED = words("slots", "of_money")
_SUBJECTLESS = frozenset((Link.PREDICATE, Link.PARTICIPLE))  # clauses that go without a subject of their own


def is_of_currency(parse: Parse, draft: Draft) -> bool:
    """Whether a currency is said to have gone up or down, and its rate is a bare number, which may go the other way."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    while clause.link in _SUBJECTLESS:
        clause = parse.clauses[clause.up]
    if clause.number not in _of_currencies(parse):
        return False
    return draft.level is None or is_bare(draft.level)


@lru_cache(maxsize=1)
def _of_currencies(parse: Parse) -> frozenset[int]:
    """The clauses of a sentence that have a currency, or something of one, as a subject: "the value of the yen"."""
    named = (chunk for chunk in parse.chunks if chunk.head >= 0 and _names_one(parse.words.lower[chunk.head]))
    return frozenset(chunk.clause for chunk in named if _is_of_subject(parse, chunk))


def _names_one(word: str) -> bool:
    return word in _UNNAMED or names_currency(word)


def _is_of_subject(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase is the subject of its clause or hangs on it."""
    while chunk.role is not Role.SUBJECT and chunk.host >= 0:
        chunk = parse.chunks[chunk.host]
    return chunk.role is Role.SUBJECT
