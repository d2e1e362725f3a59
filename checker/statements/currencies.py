"""Changes of a currency that is told by its rate: the more yen a dollar costs the weaker is the yen."""

from __future__ import annotations

from functools import lru_cache

from checker.languages.coins import names_currency
from checker.model.clause import Parse, Role
from checker.statements.drafts import Draft
from checker.statements.levels import is_bare


def is_of_currency(parse: Parse, draft: Draft) -> bool:
    """Whether a currency is said to have gone up or down, and its rate is a bare number, which may go the other way."""
    if parse.chunks[draft.trigger.chunk].clause not in _of_currencies(parse):
        return False
    return draft.level is None or is_bare(draft.level)


@lru_cache(maxsize=1)
def _of_currencies(parse: Parse) -> frozenset[int]:
    """The clauses of a sentence that have a currency as a subject."""
    subjects = (chunk for chunk in parse.chunks if chunk.role is Role.SUBJECT and chunk.head >= 0)
    return frozenset(chunk.clause for chunk in subjects if names_currency(parse.words.lower[chunk.head]))
