"""The level that a change is told of where it is set behind it: "40, up 5% from 38"."""

from __future__ import annotations

from checker.languages.frames import words
from checker.model.clause import ChunkKind, Form, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism
from checker.statements.drafts import AMOUNTS, Draft
from checker.statements.levels import are_alike, are_of_one_size, is_bare, is_level, is_relative, measures, noun_of
from checker.statements.triggers import Sort

_BESIDE = words("slots", "beside")
_COUNTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))


def from_left(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Fill the level that is missing from what the change is set behind."""
    told = _says_by_itself(draft) or is_set_behind(parse, draft)
    if draft.slots and draft.trigger.sort is not Sort.VERB and "after" not in draft.slots and told:
        _apposed(parse, draft, taken)


def _says_by_itself(draft: Draft) -> bool:
    """Whether no mark need set off what is told: "was 40 up on 38", "12 more than the 40"; but ", a rise of 5%"."""
    sort = draft.trigger.sort
    return sort is not Sort.NOUN and (sort is not Sort.COMPARATIVE or draft.amount is not None)


def _apposed(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """ "40, up 5% from 38": the 40 are what went up."""
    like = draft.get("before") or draft.get("by") or draft.amount
    if like is not None:
        relative = draft.get("before") is None and is_relative(like)
        level = left_level(parse, draft, like, taken, relative=relative)
        if level is not None:
            draft.slots["after"] = (level, Mechanism.APPOSITION)


def first_chunk(parse: Parse, draft: Draft) -> int:
    """The first chunk of the phrase in which the change is told: that of the amount before its word."""
    firsts = [parse.chunk_at[figure.first] for figure, _ in draft.slots.values()]
    return min([draft.trigger.chunk, *firsts])


def is_set_behind(parse: Parse, draft: Draft) -> bool:
    """Whether the phrase stands behind a comma, a dash, a bracket or "or": an apposition to what was said."""
    number = first_chunk(parse, draft) - 1
    while number >= 0 and parse.chunks[number].kind is ChunkKind.ADVERB:
        number -= 1
    if number < 0:
        return False
    before = parse.chunks[number]
    if before.kind is ChunkKind.MARK or before.kind is ChunkKind.CONJUNCTION:
        return True
    return before.verb is not None and before.verb.form is Form.COPULA


def left_level(parse: Parse, draft: Draft, like: Figure, taken: dict[int, str], *, relative: bool) -> Figure | None:
    """The nearest figure to the left that can be the level, in the clause that the change stands in or hangs on."""
    start = first_chunk(parse, draft)
    here = parse.chunks[start].clause
    reach = {here, parse.clauses[here].up}
    if start > 0 and parse.chunks[start - 1].kind is ChunkKind.VERB:  # "sales of 40 were up 5%", "and were up 5%"
        reach = {parse.clauses[here].up if parse.clauses[here].link is Link.PREDICATE else here}
    for chunk in reversed(parse.chunks[:start]):
        for number in reversed(chunk.figures if chunk.kind is ChunkKind.NOUN else ()):
            figure = parse.figures[number]
            if not is_level(figure):
                continue
            fits = figure.kind in _COUNTS if relative else _fits(parse, like, figure)
            if not fits:
                continue
            if taken.get(figure.start) == "before":
                continue  # "up from 71 in May but down from 84"
            amount = taken.get(figure.start) in AMOUNTS
            if amount and (draft.get("before") is None or figure.kind is not like.kind):
                return None  # an amount serves one statement only; a level may serve several
            if figure.kind is Kind.DURATION and is_bare(like):
                continue  # "in five months, down from 21,403"
            return figure if chunk.clause in reach and (amount or _is_told(parse, chunk.number, like, figure)) else None
    return None


def _fits(parse: Parse, like: Figure, level: Figure) -> bool:
    """Whether a figure to the left can be the level that an amount or another level goes with."""
    if is_bare(level) and not is_bare(like):
        return False
    one_rate = is_bare(like) or level.quantity.per == like.quantity.per
    return one_rate and (
        measures(parse, like, level) or (are_alike(parse, level, like) and are_of_one_size(level, like))
    )


def _is_told(parse: Parse, number: int, like: Figure, figure: Figure) -> bool:
    """Whether the phrase is what its clause is about: no time or place beside it, and of the same noun."""
    chunk = parse.chunks[number]
    if chunk.role is Role.ADVERBIAL and figure.kind is Kind.DURATION:
        return False
    if chunk.preposition >= 0 and parse.chunks[chunk.preposition].text.split(" ")[-1] in _BESIDE:
        return False
    one, other = noun_of(parse, like), noun_of(parse, figure)
    return one is None or other is None or one == other
