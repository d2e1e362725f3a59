"""Shares that stand in one sentence: which is next to which, and which clause is about somebody or somewhere else."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.model.figure import Figure

_set = partial(word_set, "answers")


def share_before(context: Context, share: Figure) -> Figure | None:
    """The percentage before one in its sentence; before a fraction the fraction."""
    return next((f for f in context.earlier(share) if f.kind is share.kind), None)


def share_behind(context: Context, share: Figure) -> Figure | None:
    """The percentage behind one in its sentence; behind a fraction the fraction."""
    return next((f for f in context.beside(share) if f.kind is share.kind and f.first > share.first), None)


def is_set_apart(context: Context, share: Figure) -> bool:
    """Whether its clause opens with where, when or of whom a later share is: "and in the south 69% were for it"."""
    words = context.words(share)
    before = share_before(context, share)
    stop = share.opening - (words[share.opening - 1 : share.opening] in (["on"], ["at"]))  # "the Greens on 12%"
    clause = words[before.stop if before else 0 : stop]
    opens = past_last(clause, "clausal")
    if not opens and before is not None:
        opens = clause.index(",") + 1 if "," in clause else len(clause)
    opening = [*clause[opens:], ""]
    return any(
        word in _set("setting") and opening[i + 1] not in _set("no_setting") for i, word in enumerate(opening[:-1])
    )


def past_last(words: list[str], entry: str) -> int:
    """The place behind the last of some words that is of an entry of answers.yaml; 0 where none is."""
    return next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i] in _set(entry)), 0)
