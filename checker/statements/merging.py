"""An amount and the pair of levels that it is set behind, as one: "fell from 43 to 36, a drop of 7 points"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.clause import Link, Parse
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.drafts import AMOUNTS, Draft
from checker.statements.left import first_chunk, is_set_behind
from checker.statements.levels import measures
from checker.statements.triggers import Sort

_BEHIND = frozenset((Link.PARTICIPLE, Link.DASH, Link.BRACKET, Link.COLON, Link.SEMICOLON))


def merge(parse: Parse, drafts: Sequence[Draft]) -> None:
    """Give each amount without levels those of the pair that it is set behind, or that is set behind it.

    The direction of a pair without one is that of the amount.
    """
    pairs = [draft for draft in drafts if {"before", "after"} <= draft.slots.keys()]
    for draft in drafts:
        if (
            draft.level is not None
            or draft.amount is None
            or draft.trigger.sort not in (Sort.NOUN, Sort.PARTICLE, Sort.VERB)
        ):
            continue
        near = [pair for pair in pairs if _goes_with(parse, draft, pair)]
        if len(near) == 1:
            for name in ("before", "after"):
                draft.slots[name] = (near[0].slots[name][0], Mechanism.APPOSITION)


def _goes_with(parse: Parse, draft: Draft, pair: Draft) -> bool:
    before, after = pair.get("before"), pair.get("after")
    if before is None or after is None or not AMOUNTS.isdisjoint(pair.slots):
        return False
    if draft.trigger.direction * pair.trigger.direction < 0:
        return False
    by = draft.get("by")
    fits = measures(parse, by, after) if by is not None else after.kind is not Kind.PERCENT
    return fits and (_is_behind(parse, draft, pair) or _is_behind(parse, pair, draft, marked=False))


def _is_behind(parse: Parse, draft: Draft, other: Draft, *, marked: bool = True) -> bool:
    """Whether what a word says is set behind what the other one says, in its clause or one that hangs on it."""
    first = first_chunk(parse, draft)
    if first <= max(other.last, other.trigger.chunk):
        return False
    mine = parse.clauses[parse.chunks[first].clause]
    theirs = parse.chunks[other.trigger.chunk].clause
    if mine.number == theirs:
        return marked and is_set_behind(parse, draft)
    return mine.up == theirs and mine.link in _BEHIND
