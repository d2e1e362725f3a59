"""Joins an amount with the pair of levels next to it: "fell from 43 to 36, a drop of 7 points"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import words
from checker.model.clause import ChunkKind, Clause, Link, Parse, Role
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.drafts import AMOUNTS, Draft
from checker.statements.changes.left import first_chunk, is_set_behind
from checker.statements.changes.levels import is_bare, measures
from checker.statements.changes.triggers import NOUNS, Sort

_TELLING = (*NOUNS, Sort.PARTICLE, Sort.VERB)
_BRINGING = words("slots", "bringing")
_BEHIND = frozenset((Link.PARTICIPLE, Link.DASH, Link.BRACKET, Link.COLON, Link.SEMICOLON))


def merge(parse: Parse, drafts: Sequence[Draft]) -> None:
    """Give each amount without levels those of the pair before or after it in apposition.

    The direction of a pair without one is that of the amount, or of a mere noun: "40, compared with 38, a rise".
    """
    pairs = [draft for draft in drafts if {"before", "after"} <= draft.slots.keys()]
    for draft in drafts:
        if draft.level is not None or not draft.amount:
            continue
        reached = [other for other in drafts if _brings(parse, draft, other)]
        if len(reached) == 1 and (after := reached[0].get("after")) is not None and "before" not in reached[0].slots:
            draft.slots["after"] = (after, Mechanism.OWN)  # "a rise of 12, or 5%, took it to 40"
    for draft in drafts:
        alone = not draft.slots and draft.trigger.sort in NOUNS and draft.trigger.direction != 0
        if "before" in draft.slots or not (alone or draft.amount) or draft.trigger.sort not in _TELLING:
            continue
        after = draft.get("after")
        like = [pair for pair in pairs if after is None or pair.get("after") is after]  # "to 40 from 38, a rise of 2"
        like = [pair for pair in like if draft.slots or not pair.trigger.direction]
        told = replace(draft, slots={name: slot for name, slot in draft.slots.items() if name in AMOUNTS})
        near = [pair for pair in like if _goes_with(parse, told, pair)]
        if len(near) == 1:
            how = Mechanism.OWN if _brings(parse, draft, near[0]) else Mechanism.APPOSITION
            for name in ("before", "after"):
                draft.slots[name] = (near[0].slots[name][0], how)


def _goes_with(parse: Parse, draft: Draft, pair: Draft) -> bool:
    before, after = pair.get("before"), pair.get("after")
    if before is None or after is None or not AMOUNTS.isdisjoint(pair.slots):
        return False
    if draft.trigger.direction * pair.trigger.direction < 0:
        return False
    by = draft.get("by")
    told = before if is_bare(after) else after
    fits = measures(parse, by, told) if by is not None else after.kind is not Kind.PERCENT
    if not draft.slots:
        return _is_behind(parse, draft, pair)
    return fits and (
        _is_behind(parse, draft, pair) or _is_behind(parse, pair, draft, marked=False) or _brings(parse, draft, pair)
    )


def _brings(parse: Parse, draft: Draft, pair: Draft) -> bool:
    """Whether a noun of change is the subject of the verb that has the levels: "a rise of 5% took it from 40 to 42"."""
    chunk, verb = parse.chunks[draft.trigger.chunk], parse.chunks[pair.trigger.chunk].verb
    same = chunk.clause == parse.chunks[pair.trigger.chunk].clause and chunk.role is Role.SUBJECT
    return same and verb is not None and verb.lemma in _BRINGING


def _is_behind(parse: Parse, draft: Draft, other: Draft, *, marked: bool = True) -> bool:
    """Whether one draft follows the other in apposition, in its clause or in one that hangs on it."""
    first = first_chunk(parse, draft)
    if first <= max(other.last, other.trigger.chunk):
        return False
    mine = parse.clauses[parse.chunks[first].clause]
    theirs = parse.chunks[other.trigger.chunk].clause
    if mine.number == theirs:
        return marked and is_set_behind(parse, draft)
    of_another = draft.trigger.sort is Sort.VERB and _has_subject_of_its_own(parse, mine)
    return mine.up == theirs and mine.link in _BEHIND and not of_another


def _has_subject_of_its_own(parse: Parse, clause: Clause) -> bool:
    """Whether a clause has a new subject: "410, against 380; spending fell 2%"."""
    chunks = (parse.chunks[number] for number in range(clause.start, len(parse.chunks)))
    subjects = (c for c in chunks if c.clause == clause.number and c.role is Role.SUBJECT and c.kind is ChunkKind.NOUN)
    before = {noun_lemma(word) for word in parse.words.lower[: parse.chunks[clause.start].start]}
    return any(noun_lemma(parse.words.lower[c.head]) not in before for c in subjects if c.head >= 0)
