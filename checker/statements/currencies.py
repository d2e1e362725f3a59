"""Changes of a currency that is told by its rate: the more yen a dollar costs the weaker is the yen."""

from __future__ import annotations

from checker.languages.coins import names_currency
from checker.model.clause import Parse, Role
from checker.statements.drafts import Draft
from checker.statements.levels import is_bare


def is_of_currency(parse: Parse, draft: Draft) -> bool:
    """Whether a currency is said to have gone up or down, and its rate is a bare number, which may go the other way."""
    clause = parse.chunks[draft.trigger.chunk].clause
    subjects = (chunk for chunk in parse.chunks if chunk.clause == clause and chunk.role is Role.SUBJECT)
    if not any(chunk.head >= 0 and names_currency(parse.words.lower[chunk.head]) for chunk in subjects):
        return False
    return draft.level is None or is_bare(draft.level)
