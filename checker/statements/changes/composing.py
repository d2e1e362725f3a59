"""Fills the slots of changes and comparisons with the figures that syntax ties to their word.

A trigger takes the figures to its right in its clause, each slot at most one and each figure at most once, by the word
that leads to it. A level in front of it ("40, up from 38") it takes from its left, or from a clause
with the same subject. Levels of other clauses and sentences are not read here but linked (``checker.facts.levels``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from msgspec.structs import replace

from checker.languages.frames import words
from checker.languages.vocabulary import names_currency
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.statements.changes.amounts import is_of_things
from checker.statements.changes.chains import chain
from checker.statements.changes.detached_levels import held_pairs, is_held_against_two, pairs, parted
from checker.statements.changes.drafts import ENDS, Draft
from checker.statements.changes.left import from_left
from checker.statements.changes.levels import is_bare
from checker.statements.changes.repetition import merge, multiplied, restated
from checker.statements.changes.right import own, stops_of
from checker.statements.changes.triggers import COMPARATIVES, PACE, Sort, Trigger, triggers
from checker.statements.phrases import REMEMBERED

_WITHIN = frozenset((ChunkKind.NOUN, ChunkKind.ADJECTIVE, ChunkKind.ADVERB))
_ROLES = frozenset((Role.SUBJECT, Role.COMPLEMENT, Role.FRAGMENT, None))
_GOVERNING, _IDLE = words("slots", "governing"), words("slots", "idle")
_RANKING = words("slots", "ranking")
_UNNAMED = words("slots", "of_money")
_SUBJECTLESS = frozenset((Link.PREDICATE, Link.PARTICIPLE))  # clauses without a subject of their own


@lru_cache(maxsize=REMEMBERED)
def compose(parse: Parse) -> tuple[Draft, ...]:
    """The changes and comparisons of a sentence, in the order of their words; cached, since two kinds ask for them."""
    found = list(triggers(parse))
    taken: dict[int, str] = {}
    drafts: list[Draft] = []
    stops = stops_of(parse, found)
    for trigger in found:
        drafts += own(parse, trigger, stops, taken)
    drafts += pairs(parse, taken)
    for draft in drafts:
        from_left(parse, draft, taken)
        parted(parse, draft, taken)
        chain(parse, draft, drafts, taken)
        multiplied(parse, draft)
    merge(parse, drafts)
    drafts += list(restated(parse, drafts))
    for draft in drafts:
        if is_of_things(draft):
            del draft.slots["by"]
    for draft in lone(parse, found):
        parted(parse, draft, taken)
        drafts.append(draft)
    held = held_pairs(drafts)
    falling = (draft for draft in drafts if draft.trigger.direction < 0 and draft.level is None)
    falls = {amount.start for draft in falling if (amount := draft.amount) is not None}
    for draft in drafts:
        after = draft.get("after")
        of_fall = after is not None and after.start in falls  # "a fall of 7%, down from 6%"
        turned = is_of_currency(parse, draft) or is_of_places(parse, draft)
        smaller = draft.trigger.sort is not Sort.COMPARATIVE and of_fall
        if smaller or turned or is_held_against_two(parse, draft, held):
            draft.trigger = replace(draft.trigger, direction=0)
    told = (draft for draft in drafts if draft.slots or draft.trigger.direction)
    return tuple(draft for draft in told if not draft.is_of_one_span)


def lone(parse: Parse, found: Collection[Trigger]) -> Iterator[Draft]:
    """A draft without slots for each comparative that is not among the triggers ``found``."""
    known = {trigger.chunk for trigger in found}
    for chunk in parse.chunks:
        if chunk.kind in _WITHIN and chunk.number not in known and not chunk.figures:
            for token in range(chunk.start, chunk.stop):
                direction = _direction(parse, chunk, token)
                if direction:
                    yield Draft(Trigger(chunk.number, token, Sort.COMPARATIVE, direction))
                    break


def _direction(parse: Parse, chunk: Chunk, token: int) -> int:
    """The direction of a comparative; 0 for "no more", "once more", "faster" and "more or less"."""
    word = parse.words.lower[token]
    if word in _GOVERNING or word in PACE or chunk.verb is not None or chunk.role not in _ROLES:
        return 0
    if (chunk.determiner and token > chunk.start) or compares_quality(parse, chunk, token):
        return 0  # "the higher shares", "more powerful"
    beside = parse.words.lower[max(token - 1, 0) : token] + parse.words.lower[token + 1 : token + 2]
    return COMPARATIVES.get(word, 0) if _IDLE.isdisjoint(beside) else 0


def compares_quality(parse: Parse, chunk: Chunk, token: int) -> bool:
    """Whether "more" or "less" grades an adjective and not a number: "more powerful"."""
    if token + 1 < chunk.stop:
        return parse.tags[token + 1] in "JAEG"
    behind = parse.chunks[chunk.number + 1 : chunk.number + 2]
    return bool(behind) and behind[0].kind in (ChunkKind.ADJECTIVE, ChunkKind.ADVERB)


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
