"""The level that another clause with the same subject gives: "stood at 350 and will rise to 700"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Clause, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.statement import Mechanism
from checker.statements.changes.drafts import AMOUNTS, Draft
from checker.statements.changes.left import left_level
from checker.statements.changes.levels import are_alike, are_of_one_size, is_level, is_place
from checker.statements.changes.triggers import Sort, is_behind_move

_OBJECT = 3  # chunks of "the salary of 40"
_HOLDING = words("slots", "holding")
_AT, _OF = words("slots", "at"), words("slots", "of")
_AFTER, _PERFECT, _PRESENT = words("slots", "behind"), words("change", "perfect"), words("change", "present")
_GOING_ON = frozenset((Link.PARTICIPLE, Link.PREDICATE))


def chain(parse: Parse, draft: Draft, drafts: Sequence[Draft], taken: dict[int, str]) -> None:
    """Fill the one level that a word of change lacks from another clause about the same thing."""
    if draft.goes_on or ("after" in draft.slots) is ("before" in draft.slots):
        return
    if draft.trigger.sort is Sort.COMPARATIVE and "before" in draft.slots:
        told = _reached_so(parse, draft, drafts)
        if told is not None:
            draft.slots["after"] = (told, Mechanism.CHAIN)
    if "after" in draft.slots and draft.amount is None and draft.trigger.sort in (Sort.VERB, Sort.PARTICLE):
        told = _reached_before(parse, draft, drafts)
        if told is not None:
            draft.slots["before"] = (told, Mechanism.CHAIN)
            return
    particle = draft.trigger.sort is Sort.PARTICLE and is_behind_move(parse, draft.trigger.chunk)  # "has crept up to"
    if draft.trigger.sort is not Sort.VERB and not particle:
        return
    found = None if particle else _of_clause_before(parse, draft, taken)
    if found is None and "after" in draft.slots and draft.trigger.direction:
        found = _of_object(parse, draft) or _of_subject(parse, draft, taken)
    if found is not None and not is_place(found):
        draft.slots["before" if "after" in draft.slots else "after"] = (found, Mechanism.CHAIN)


def _of_clause_before(parse: Parse, draft: Draft, taken: dict[int, str]) -> Figure | None:
    """ "stood at 350 and will rise to 700": the one level that the clause before gives."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    like = draft.level
    if like is None or clause.link not in _GOING_ON or _has_object(parse, draft):
        return None
    if clause.link is Link.PARTICIPLE and parse.chunks[clause.verb - 1].kind is not ChunkKind.MARK:
        return None  # "the other dropping to 40" has a subject of its own
    if clause.link is Link.PREDICATE and "before" in draft.slots:
        return None
    if clause.link is Link.PARTICIPLE and _is_of_earlier_event(parse, clause):
        return None
    level = left_level(parse, draft, like, taken, relative=False)
    chunk = parse.chunk_with(level) if level is not None else None
    return level if chunk is not None and chunk.clause == clause.up and not chunk.describing else None


def _reached_before(parse: Parse, draft: Draft, drafts: Sequence[Draft]) -> Figure | None:
    """The earlier level, from a clause that hangs on it: "rose to 40 after falling to 38", "having sunk to 38"."""
    here = parse.chunks[draft.trigger.chunk].clause
    like = draft.get("after")
    for other in drafts:
        clause = parse.clauses[parse.chunks[other.trigger.chunk].clause]
        reached = other.get("after")
        hangs = clause.up == here and clause.link is Link.PARTICIPLE and not other.trigger.reaches
        if not hangs or reached is None or like is None:
            continue
        if _is_of_earlier_event(parse, clause) and are_alike(parse, like, reached) and are_of_one_size(like, reached):
            return reached
    return None


def _reached_so(parse: Parse, draft: Draft, drafts: Sequence[Draft]) -> Figure | None:
    """The level that a participle behind a verb of comparison gives: "beat the target of 38, reaching 40"."""
    here, like = parse.chunks[draft.trigger.chunk], draft.get("before")
    for other in drafts:
        clause = parse.clauses[parse.chunks[other.trigger.chunk].clause]
        level = other.get("after")
        hangs = clause.up == here.clause and clause.link is Link.PARTICIPLE and other.trigger.reaches
        if hangs and here.verb is not None and level is not None and like is not None:
            return level if are_alike(parse, like, level) and are_of_one_size(like, level) else None
    return None


def _is_of_earlier_event(parse: Parse, clause: Clause) -> bool:
    """Whether a participle says what had happened before: "after falling", "having fallen"."""
    verb = parse.chunks[clause.verb]
    opens = parse.chunks[clause.verb - 1].text in _AFTER
    return opens or not _PERFECT.isdisjoint(parse.words.lower[verb.start : verb.stop - 1])


def _has_object(parse: Parse, draft: Draft) -> bool:
    """Whether the verb acts on a thing that its clause names: "and cut the fee to 40"."""
    here = parse.chunks[draft.trigger.chunk].clause
    first = parse.chunks[draft.trigger.chunk + 1] if draft.trigger.chunk + 1 < len(parse.chunks) else None
    return first is not None and first.clause == here and first.kind is ChunkKind.NOUN and not first.figures


def _of_object(parse: Parse, draft: Draft) -> Figure | None:
    """The level that the object of the verb has: "lift the salary of 40 to 42", "lift the 40-euro toll by 2 to 42"."""
    behind = parse.chunks[draft.trigger.chunk + 1 : draft.trigger.chunk + 4]
    like = draft.level
    if like is None or len(behind) < _OBJECT or behind[0].kind is not ChunkKind.NOUN:
        return None
    told = behind[0] if behind[0].describing else behind[2] if behind[1].text in _OF else None
    if told is None or not told.figures or (behind[0].figures and told is not behind[0]):
        return None
    figure = parse.figures[told.figures[0]]
    fits = is_level(figure) and are_alike(parse, figure, like) and are_of_one_size(figure, like)
    return figure if fits and figure is not like else None


def _of_subject(parse: Parse, draft: Draft, taken: dict[int, str]) -> Figure | None:
    """The one level that follows the subject in commas, or that a clause on it gives: it is the earlier level.

    "Births, 2,764 in 2019, climbed to 2,919"; "visitors, which were 148, have recovered to 160"; "fell to 4.1,
    having stood at 4.3".
    """
    like = draft.level
    if like is None:
        return None
    fit = [f for f in _levels_of_subject(parse, draft) if are_alike(parse, f, like) and are_of_one_size(f, like)]
    free = [figure for figure in fit if taken.get(figure.start) not in (*AMOUNTS, "before")]  # not "up from 38" itself
    return free[0] if len(free) == 1 else None


def _levels_of_subject(parse: Parse, draft: Draft) -> Iterator[Figure]:
    here = parse.chunks[draft.trigger.chunk].clause
    verb = parse.chunks[draft.trigger.chunk].verb
    for chunk in parse.chunks:
        if chunk.kind is not ChunkKind.NOUN or not chunk.figures or _is_adverbial(parse, chunk):
            continue
        if chunk.describing:
            told = chunk.role is Role.SUBJECT and chunk.clause == here and verb is not None and verb.passive
            yield from (f for f in (parse.figures[chunk.figures[0]],) if told and is_level(f))  # "the €60 toll was cut"
        elif _is_behind_subject(parse, chunk, here, draft.trigger.chunk) or _gives_level(parse, chunk, here):
            figure = parse.figures[chunk.figures[0]]
            if is_level(figure):
                yield figure


def _is_adverbial(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase says when or where, and is no level: "in 2019", but not "stood at 40"."""
    at = chunk.preposition >= 0 and parse.chunks[chunk.preposition].text in _AT
    return chunk.role is Role.ADVERBIAL and not at


def _is_behind_subject(parse: Parse, chunk: Chunk, here: int, verb: int) -> bool:
    """Whether a phrase follows the subject in commas: ", 2,764 in 2019,"."""
    return chunk.clause == here and chunk.number < verb and chunk.role is Role.APPOSED


def _gives_level(parse: Parse, chunk: Chunk, here: int) -> bool:
    """Whether a relative or participle clause gives the subject's level: "which was 12"."""
    clause = parse.clauses[chunk.clause]
    if clause.up != here or clause.link not in (Link.RELATIVE, Link.PARTICIPLE) or clause.verb < 0:
        return False
    told = parse.chunks[clause.verb]
    if not _PRESENT.isdisjoint(parse.words.lower[told.start : told.stop]):
        return False  # "will go up to 720, which is 40 a match"
    verb, lead = told.verb, parse.chunks[clause.verb - 1]
    later = lead.kind is ChunkKind.PREPOSITION and lead.text not in _AFTER  # "rose to 340 before closing at 310"
    return verb is not None and verb.lemma in _HOLDING and not later
