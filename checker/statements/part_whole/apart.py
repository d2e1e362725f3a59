"""Parts and their total in neighbouring sentences: "It cut 320 jobs. Hull loses 190 and York 130."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Row
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Statement
from checker.statements.part_whole.opening import Opening, opening_of
from checker.statements.part_whole.references import fronted_pointers, pointing, restricting
from checker.statements.part_whole.rests import leaves_rest
from checker.statements.part_whole.totals import CLOSED, OPEN, parts_slot, state_of, total_slot, total_with
from checker.statements.phrases import (
    agree,
    alike,
    at,
    counts_people,
    figure_of,
    is_argument,
    is_level,
    is_member,
    levels,
)

_BACK = 3  # sentences
_NOMINAL = frozenset((ChunkKind.NOUN, ChunkKind.PRONOUN, ChunkKind.RELATIVE))
_POINTING = word_set("statements", "definite") | word_set("statements", "pointing_as_subject")
_MORE = word_set("statements", "more")
_TOGETHER = word_set("statements", "together")


def apart(parse: Parse, earlier: Sequence[Parse], taken: set[int]) -> Iterator[Statement]:
    """Totals whose parts stand in the sentence after or before. ``taken`` are chunks that are parts already."""
    yield from _row_behind(parse, earlier, taken)
    if earlier and earlier[-1].sentence == parse.sentence - 1:
        yield from _total_behind(parse, earlier[-1])


def _row_behind(parse: Parse, earlier: Sequence[Parse], taken: set[int]) -> Iterator[Statement]:
    """A row that points back: "Of these, 12 ...", "The total includes 12 ...", "Twelve were men and nine women"."""
    for row in parse.rows:
        members = [parse.chunks[number] for number in row.members]
        parts = [f for member in members if (f := figure_of(parse, member)) is not None and is_member(f)]
        if not row.closed or not taken.isdisjoint(row.members) or len(parts) < len(members):
            continue
        anchor = _anchor(parse, row, parts)
        rivals = sum(alike(parts[0], f) for f in parse.figures if is_member(f))
        found = _one_total(parse, parts, earlier[-anchor.reach :]) if anchor and rivals < len(parts) else None
        if found is not None and anchor is not None and anchor.verb not in ("", found.verb):
            continue
        if found is not None and anchor is not None:
            left = leaves_rest(parse, members[-1])
            fronted = anchor.how is Mechanism.CHAIN and not left
            state = state_of(found, parts) if fronted else anchor.state
            total = total_slot(found, anchor.how if state == CLOSED else Mechanism.LINK)
            yield total_with(parse.sentence, total, parts_slot(parts), anchor.cue, state)


class _Anchor(NamedTuple):
    """What ties a row to a total before it: the chunk, how far back the total is, and whether the row is all of it."""

    cue: Chunk
    reach: int
    state: str
    how: Mechanism = Mechanism.LINK
    verb: str = ""  # of the total, where the words that point back repeat it: "of those arrested"


def _anchor(parse: Parse, row: Row, parts: Sequence[Figure]) -> _Anchor | None:
    first = parse.chunks[row.members[0]]
    fronted = next(fronted_pointers(parse), None)
    tie = at(parse, first.number + 1)
    if fronted is not None:
        return _Anchor(fronted[0], _BACK, OPEN, Mechanism.CHAIN, restricting(parse, fronted[1]))
    if tie is not None and (pointer := pointing(parse, tie)) is not None:
        return _Anchor(tie, _BACK, OPEN, verb=restricting(parse, pointer))
    verb = at(parse, row.opener) if row.opener >= 0 else None
    if verb is not None and verb.verb is not None and _points_as_subject(parse, verb):
        opening = opening_of(parse, verb, first)
        state = {Opening.CLOSED: CLOSED, Opening.OPEN: OPEN}.get(opening) if opening else None
        return _Anchor(verb, _BACK, state) if state else None
    bare = all(part.counted is None and part.kind is Kind.COUNT and not part.implied for part in parts)
    return _Anchor(first, 1, CLOSED) if bare and first.number == 0 and first.determiner not in _MORE else None


def _points_as_subject(parse: Parse, verb: Chunk) -> bool:
    """Whether the subject of a verb is a definite phrase without a figure: "The total includes", "This includes"."""
    subjects = [c for c in parse.chunks[: verb.number] if c.clause == verb.clause and c.kind in _NOMINAL]
    return bool(subjects) and not any(c.figures for c in subjects) and _points(parse, subjects[0])


def _points(parse: Parse, chunk: Chunk) -> bool:
    return parse.words.lower[chunk.start] in _POINTING


def _one_total(parse: Parse, parts: Sequence[Figure], earlier: Sequence[Parse]) -> Figure | None:
    """The only figure that can be the total of a row, in the nearest earlier sentence with any of its kind."""
    for before in reversed(earlier):
        if before.sentence < parse.sentence - _BACK:
            break
        found = [c for c in before.chunks if is_member(f := figure_of(before, c)) and f and alike(f, parts[0])]
        if found:
            totals = [(chunk, total) for chunk in found if is_level(total := figure_of(before, chunk)) and total]
            fit = [pair for pair in totals if all(_repeats(part, pair[1]) for part in parts)]
            return fit[0][1] if len(fit) == 1 and is_argument(before, fit[0][0]) else None
    return None


def _repeats(part: Figure, total: Figure) -> bool:
    if part.counted is None or total.counted is None:
        return part.counted is None
    return part.counted.lemma == total.counted.lemma or (counts_people(part) and counts_people(total))


def _total_behind(parse: Parse, before: Parse) -> Iterator[Statement]:
    """ "Together they have 310": the figures of the sentence before."""
    for total in levels(parse):
        stated = figure_of(parse, total)
        if stated is None or parse.words.lower[0] not in _TOGETHER:
            continue
        if any(alike(stated, f) for c in levels(parse, 0, total.number) if (f := figure_of(parse, c))):
            continue
        for row in before.rows:
            parts = [f for number in row.members if (f := figure_of(before, before.chunks[number])) and is_member(f)]
            if len(parts) == len(row.members) and all(alike(p, stated) and agree(p, stated) for p in parts):
                yield total_with(parse.sentence, total_slot(stated), parts_slot(parts, Mechanism.LINK), total, CLOSED)
