"""Levels that stand apart from their word in its clause: "From 38 in May, sales rose to 40", "Up from 38, it is 40"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.statement import Mechanism
from checker.statements.changes.directed import says_how_much
from checker.statements.changes.drafts import AMOUNTS, Draft
from checker.statements.changes.levels import are_alike, are_of_one_size, is_level, reads_as_year
from checker.statements.changes.triggers import Sort
from checker.statements.phrases import at, preposition

_FROM, _AGAINST, _AT = words("slots", "before"), words("slots", "against"), words("slots", "at")
_THAN = words("slots", "than")


def parted(parse: Parse, draft: Draft, taken: dict[int, str]) -> None:
    """Fill the level that opens the clause, that its verb gives, or both of a comparative in commas.

    A figure is the level only where it is the one of its kind in that place.
    """
    if draft.goes_on:
        return
    sort, after, before = draft.trigger.sort, draft.get("after"), draft.get("before")
    if sort is Sort.COMPARATIVE and not draft.slots:
        _fill_both(parse, draft)
    elif before is None and after is not None and sort in (Sort.VERB, Sort.PARTICLE):
        _fill(draft, "before", _fronted(parse, draft), after, parse, taken)
    elif after is None and before is not None and sort is Sort.PARTICLE and draft.trigger.chunk == 0:
        _fill(draft, "after", _given(parse, draft), before, parse, taken)


def _fill(draft: Draft, name: str, found: Iterable[Figure], like: Figure, parse: Parse, taken: dict[int, str]) -> None:
    fit = [f for f in found if are_alike(parse, f, like) and are_of_one_size(f, like)]
    if len(fit) == 1 and taken.get(fit[0].start) not in AMOUNTS:
        draft.slots[name] = (fit[0], Mechanism.APPOSITION)
        taken.setdefault(fit[0].start, name)


def _levels(parse: Parse, chunks: Iterable[Chunk]) -> Iterator[tuple[Chunk, Figure]]:
    for chunk in chunks:
        figure = parse.figures[chunk.figures[0]] if chunk.kind is ChunkKind.NOUN and chunk.figures else None
        if figure is not None and is_level(figure) and not reads_as_year(figure):
            yield chunk, figure


def _fronted(parse: Parse, draft: Draft) -> Iterator[Figure]:
    """The level that opens the clause: "From 38 in May, sales rose to 40", "Compared with 38, sales are up at 40"."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    opener = parse.chunks[clause.start]
    if opener.text in _FROM | _AGAINST and opener.number < clause.verb:
        found = _levels(parse, parse.chunks[opener.number : draft.trigger.chunk])
        yield from (figure for chunk, figure in found if chunk.preposition == opener.number)


def _given(parse: Parse, draft: Draft) -> Iterator[Figure]:
    """The level that the verb gives behind a word that opens the sentence: "Up from 38 in May, sales are 40"."""
    clause = parse.clauses[parse.chunks[draft.trigger.chunk].clause]
    if clause.verb > 0 and says_how_much(parse.chunks[clause.verb]):
        behind = (chunk for chunk in parse.chunks[clause.verb :] if chunk.clause == clause.number)
        yield from (figure for chunk, figure in _levels(parse, behind) if preposition(parse, chunk) in ("", *_AT))


def _fill_both(parse: Parse, draft: Draft) -> None:
    """The two levels of "higher in Leeds, at 40, than in York, at 38"."""
    here = draft.trigger.chunk
    clause = parse.chunks[here].clause
    than = next((c for c in parse.chunks[here + 1 :] if c.clause == clause and c.text.split(" ")[0] in _THAN), None)
    if than is None:
        return
    behind = (chunk for chunk in parse.chunks[here:] if chunk.clause == clause)
    found = list(_levels(parse, behind))
    if len(found) == 2 and all(preposition(parse, chunk) in _AT for chunk, _ in found):
        (one, after), (two, before) = found
        set_off = at(parse, two.preposition - 1)
        between = one.number < than.number < two.number and set_off is not None and set_off.kind is not ChunkKind.VERB
        if between and are_alike(parse, after, before) and are_of_one_size(after, before):
            draft.slots |= {"after": (after, Mechanism.APPOSITION), "before": (before, Mechanism.APPOSITION)}
