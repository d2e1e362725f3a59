"""What a sentence says again of a change: factors of a level, levels in other terms, amounts in apposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Clause, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.changes.drafts import AMOUNTS, Draft
from checker.statements.changes.left import first_chunk, is_set_behind
from checker.statements.changes.levels import are_alike, are_of_one_size, is_bare, is_level, measures
from checker.statements.changes.triggers import NOUNS, Sort
from checker.statements.part_whole.references import told_again
from checker.statements.phrases import alike, at, figure_of

_POINTING = word_set("statements", "singular_pointing")
_SUMS = word_set("clauses", "sums") | word_set("statements", "priced")
_AS, _MANY = words("slots", "as"), word_set("statements", "as_many")
_ENDS = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION, ChunkKind.VERB))
_TELLING = (*NOUNS, Sort.PARTICLE, Sort.VERB)
_BRINGING = words("slots", "bringing")
_BEHIND = frozenset((Link.PARTICIPLE, Link.DASH, Link.BRACKET, Link.COLON, Link.SEMICOLON))


def points_back(parse: Parse, draft: Draft) -> bool:
    """Whether a factor multiplies what was told before: "twice that", "five times as many", "three times the price"."""
    if draft.trigger.sort is not Sort.FACTOR:
        return False
    thing = at(parse, draft.trigger.chunk + 1)
    if thing is not None and thing.text in _AS:
        thing = at(parse, thing.number + 1)
        return thing is not None and thing.text in _MANY and _ends(parse, thing)
    if thing is None or thing.figures or not _ends(parse, thing):
        return False
    first = parse.words.lower[thing.start]
    return first in _POINTING or (thing.text in _SUMS and thing.determiner != "")


def _ends(parse: Parse, thing: Chunk) -> bool:
    """Whether nothing says more of a thing."""
    behind = at(parse, thing.number + 1)
    return behind is None or behind.kind in _ENDS


def multiplied(parse: Parse, draft: Draft) -> None:
    """Fill the base of a factor that points back: the nearest level before its own that is like it."""
    after = draft.get("after")
    if after is None or draft.get("before") is not None or not points_back(parse, draft):
        return
    stop = min(draft.trigger.chunk, parse.chunk_at[after.first])
    for chunk in reversed(parse.chunks[:stop]):
        for number in reversed(chunk.figures if chunk.kind is ChunkKind.NOUN else ()):
            figure = parse.figures[number]
            if is_level(figure) and are_alike(parse, figure, after):
                draft.slots["before"] = (figure, Mechanism.CHAIN)
                return


def restated(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same change, stated of the levels that repeat its two levels in other terms."""
    for draft in drafts:
        before, after = draft.get("before"), draft.get("after")
        if before is None or after is None:
            continue
        of_after, of_before = _behind(parse, after), _behind(parse, before)
        if of_after is not None and of_before is not None and _are_two_of_one(parse, of_after, of_before):
            again = Draft(draft.trigger, goes_on=draft.goes_on, last=draft.last)
            again.slots = {"after": (of_after, Mechanism.APPOSITION), "before": (of_before, Mechanism.APPOSITION)}
            yield again


def _behind(parse: Parse, level: Figure) -> Figure | None:
    """The level in another unit that follows a level in apposition."""

    def is_other(figure: Figure) -> bool:
        return is_level(figure) and figure.kind is not Kind.PERCENT and not alike(figure, level)  # of another base

    found = told_again(parse, parse.chunk_with(level).number, is_other, lambda figure: alike(figure, level))
    return figure_of(parse, found) if found is not None else None


def _are_two_of_one(parse: Parse, one: Figure, other: Figure) -> bool:
    return one is not other and are_alike(parse, one, other) and are_of_one_size(one, other)


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
