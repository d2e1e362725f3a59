"""Parts of a total: "320 jobs, 190 in Hull and 120 in York", "46, including 12 women", "leaving 40".

Slots: ``total`` (one figure), ``parts`` (a row of the same kind), ``rest`` (what is left of the total). ``state`` says
whether the parts are all there are ("closed") or may be only some of them ("open").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clauses.rows import joints, row_of
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role, Row
from checker.model.quantity import Kind
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Statement
from checker.statements.part_whole.apart import apart
from checker.statements.part_whole.opening import Opening, are_set_behind, is_dated, opening_of, says_which
from checker.statements.part_whole.partitive import Partitive, is_fronted, level_of, partitives, points_back
from checker.statements.part_whole.rests import leaves_rest, rests, told_as_rest
from checker.statements.part_whole.sums import sums
from checker.statements.part_whole.totals import (
    CLOSED,
    OPEN,
    figures_of,
    own_parts,
    parts_slot,
    played,
    shares,
    spread,
    state_of,
    total_slot,
    total_with,
)
from checker.statements.phrases import (
    agree,
    alike,
    at,
    before,
    figure_of,
    is_argument,
    is_mark,
    is_member,
)

SLOTS = {
    "total": Slots.NUMBER,
    "rest": Slots.NUMBER,
    "all": Slots.NUMBERS,  # every part of the total, what is left of it too
    "some": Slots.NUMBERS,  # parts of the total, of which there may be more
}
_SAYING_WHAT = frozenset((ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.PREPOSITION))
_EACH = word_set("statements", "each")
_RATE = 2  # tokens: "per unit", "a head"
_MANY = 2  # members after a mark that are all the parts even without "and"
_OPENERS = frozenset((ChunkKind.PREPOSITION, ChunkKind.VERB))


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The parts that a sentence gives with their total."""
    told = partitives(parse)
    taken: set[int] = set()  # the chunks of rows whose total is known
    for row in parse.rows:
        found = _played(parse, row) or _opened(parse, row) or _shared_out(parse, row, told) or _flat(parse, row)
        if found is not None:
            taken.update(row.members)
            yield found
    yield from apart(parse, earlier, taken)
    yield from _included(parse)
    yield from sums(parse)
    yield from rests(parse, earlier)


def _statement(
    parse: Parse, total: Chunk, parts: Sequence[Chunk], state: str, cue: Chunk, mechanism: Mechanism = Mechanism.ROW
) -> Statement:
    (stated,) = figures_of(parse, [total])
    row = parts_slot(shares(parse, parts), mechanism)
    return total_with(parse.sentence, total_slot(stated), row, cue, state)


def total_before(parse: Parse, opener: Chunk) -> Chunk | None:
    """The last argument with a figure before the opening of a row; of "33 of the 100" it is the 33."""
    clause = parse.clauses[opener.clause]
    depth = opener.depth - (clause.link is Link.BRACKET and clause.start == opener.number)
    for chunk in reversed(parse.chunks[: opener.number]):
        if is_mark(chunk, ";"):
            return None
        if chunk.depth == depth and level_of(parse, chunk) and is_argument(parse, chunk):
            host = at(parse, chunk.host) if chunk.host >= 0 else None
            return host if level_of(parse, host) else chunk
    return None


def _members(parse: Parse, row: Row) -> list[Chunk] | None:
    """The phrases of a row, if each can be a part."""
    members = [parse.chunks[number] for number in row.members]
    return members if all(is_member(figure_of(parse, member)) for member in members) else None


def _opened(parse: Parse, row: Row) -> Statement | None:
    """ "320 jobs (190 here, 120 there)", "320 jobs: 190 ...", "320 jobs, of which 190 ...", "320, comprising 190"."""
    opener = at(parse, row.opener) if row.opener >= 0 else None
    members = _members(parse, row)
    if opener is None or members is None:
        return None
    opening = opening_of(parse, opener, members[0])
    total = total_of(parse, opener) if opening else None
    if opening is None or total is None or not _fit(parse, total, members) or _ends_outside(parse, opening, members):
        return None
    members = own_parts(parse, level_of(parse, total), members)
    if len(members) == 1:
        return None
    sure = _is_apposed(parse, total, opener) if opening is Opening.MARK else opening is Opening.CLOSED and opener.verb
    if not sure and not _agree(parse, total, members):
        return None
    state = CLOSED if _is_told_out(parse, opening, opener, row_of(parse, members)) else OPEN
    if opener.kind is ChunkKind.RELATIVE and row.closed and not leaves_rest(parse, members[-1]):
        state = state_of(parse.figures[total.figures[0]], shares(parse, members))  # "of which 190 are here, 120 there"
    return _statement(parse, total, members, state, opener)


def _played(parse: Parse, row: Row) -> Statement | None:
    """ "They won 16, drew nine and lost seven of their 32 games"."""
    members = _members(parse, row)
    total = played(parse, members) if members is not None else None
    if members is None or total is None:
        return None
    return _statement(parse, total, members, CLOSED, parse.chunks[members[0].number - 1])


def _fit(parse: Parse, total: Chunk, members: Sequence[Chunk]) -> bool:
    """Whether figures can be parts of a total: of its kind, not merely dated and not for each of many."""
    if not _are_parts(parse, total, members) or _repeat_a_noun(parse, total, members):
        return False
    if not all(says_which(parse, member) and not is_dated(parse, member) for member in members):
        return False
    behind = parse.words.lower[members[0].start : members[-1].stop + _RATE]
    named = sum(spread(parse, member) is not None for member in members)
    return sum(word in _EACH for word in behind) == named


def _repeat_a_noun(parse: Parse, total: Chunk, members: Sequence[Chunk]) -> bool:
    """Whether all members count one thing that is not the total's: "three countries: 175 votes ..., 172 votes ..."."""
    nouns = {figure.counted.lemma if figure.counted else None for figure in figures_of(parse, members)}
    (stated,) = figures_of(parse, [total])
    noun = next(iter(nouns))
    return len(nouns) == 1 and noun is not None and not agree(figures_of(parse, members)[0], stated)


def _ends_outside(parse: Parse, opening: Opening, members: Sequence[Chunk]) -> bool:
    """Whether ", and" ends the opened row after a single member: "six, including two by night, and three"."""
    return opening is not Opening.MARK and len(members) == 2 and len(joints(parse, *members)) > 1


def _is_told_out(parse: Parse, opening: Opening, opener: Chunk, row: Row) -> bool:
    """Whether a row is complete: joined by "and", or in brackets, or with three members after a mark."""
    if _may_leave_some_out(parse, [parse.chunks[number] for number in row.members]):
        return False
    if opening is not Opening.MARK:
        return row.closed and opening is Opening.CLOSED
    ahead = at(parse, opener.number - 1)
    provides = ahead is not None and ahead.verb is not None  # "would provide: $8m for roads and $4m for schools"
    return not provides and (row.closed or opener.text in "([" or len(row.members) > _MANY)


def _may_leave_some_out(parse: Parse, parts: Sequence[Chunk]) -> bool:
    """Whether a row may leave members out: its rest has no number, or "40 shops, 22 of them in Wales and 12".

    In print parts after "of them" make their total one time in three.
    """
    return leaves_rest(parse, parts[-1]) or points_back(parse, parts[0])


def _is_apposed(parse: Parse, total: Chunk, opener: Chunk) -> bool:
    """Whether what follows a mark can only belong to the total: no verb stands between, and it counts something."""
    between = parse.chunks[total.number + 1 : opener.number]
    figure = parse.figures[total.figures[0]]
    ahead = at(parse, total.number - 1)
    bare = figure.kind is Kind.COUNT and figure.counted is None and (ahead is None or ahead.kind not in _SAYING_WHAT)
    return not bare and all(chunk.verb is None for chunk in between)


def total_of(parse: Parse, opener: Chunk) -> Chunk | None:
    """The total of the row that a mark or word opens: for a verb it is in the subject."""
    total = total_before(parse, opener)
    if total is None or _is_joined(parse, total):
        return None
    if opener.verb is None or opener.verb.form not in (Form.FINITE, Form.COPULA):
        return total
    if total.clause == opener.clause:
        subject = parse.chunks[total.host] if total.host >= 0 else total
        return total if subject.role is Role.SUBJECT else None
    relative = parse.clauses[opener.clause].link is Link.RELATIVE and opener.number == parse.clauses[opener.clause].verb
    return total if relative and is_relative(at(parse, opener.number - 1)) else None


def is_relative(chunk: Chunk | None) -> bool:
    """Whether a chunk is "which", "who" or "that" in a relative clause."""
    return chunk is not None and chunk.kind in (ChunkKind.RELATIVE, ChunkKind.SUBORDINATOR)


def _is_joined(parse: Parse, total: Chunk) -> bool:
    """Whether a phrase is the last of several that share the row: "160 guests and nine waiters, including"."""
    return any(total.number in row.members[1:] for row in parse.rows)


def _are_parts(parse: Parse, total: Chunk, members: Sequence[Chunk]) -> bool:
    stated = parse.figures[total.figures[0]]
    return all(alike(parse.figures[member.figures[0]], stated) for member in members)


def _agree(parse: Parse, total: Chunk, members: Sequence[Chunk]) -> bool:
    """Whether what the members count can be among what the total counts."""
    stated = parse.figures[total.figures[0]]
    parts = [parse.figures[member.figures[0]] for member in members]
    if stated.kind is Kind.COUNT and stated.counted is None:
        return not any(part.counted for part in parts)
    return all(agree(part, stated) for part in parts)


def _shared_out(parse: Parse, row: Row, told: Sequence[Partitive]) -> Statement | None:
    """A row after a whole at the front of the clause: "Of the 50, 38 were freed and 12 died".

    The clauses may leave some out. After "60 of the 90 were tested" a row may share out the 60 as well as the 90.
    """
    members = _members(parse, row)
    if members is None:
        return None
    for partitive in told:
        parts = members[members.index(partitive.part) :] if partitive.part in members else []
        parts = own_parts(parse, level_of(parse, partitive.whole), parts) if parts else parts
        rows_own = partitive.whole not in parts and _are_parts(parse, partitive.whole, parts)
        others = any(_is_whole(each, told) or is_fronted(parse, each) for each in parts[1:])
        rest = bool(parts) and told_as_rest(parse, parts[-1]) is not None  # then it belongs to the rest
        closed = len(parts) > 1 and row_of(parse, parts).closed  # "110 passed, 38 with distinction"
        if not rest and closed and partitive.fronted and rows_own and not others:
            total = parse.figures[partitive.whole.figures[0]]
            state = OPEN if leaves_rest(parse, parts[-1]) else state_of(total, shares(parse, parts))
            return _statement(parse, partitive.whole, parts, state, partitive.tie)
    return None


def _is_whole(chunk: Chunk, told: Sequence[Partitive]) -> bool:
    """Whether a phrase has a part or a whole of its own."""
    return any(chunk in (partitive.part, partitive.whole) for partitive in told)


def _flat(parse: Parse, row: Row) -> Statement | None:
    """ "320 jobs, 190 in Hull and 120 in York": parts after their total with only a comma between."""
    members = _members(parse, row)
    if members is None or _is_opened(parse, row, members[0]):
        return None
    for at_total, total in enumerate(members[:-2]):
        parts = own_parts(parse, level_of(parse, total), members[at_total + 1 :])
        if len(parts) == 1 or not row_of(parse, parts).closed:
            continue
        if level_of(parse, total) and _are_parts(parse, total, parts) and are_set_behind(parse, total, parts):
            state = OPEN if _may_leave_some_out(parse, parts) else CLOSED
            return _statement(parse, total, parts, state, joints(parse, total, parts[0])[0])
    return None


def _is_opened(parse: Parse, row: Row, first: Chunk) -> bool:
    opener = at(parse, row.opener) if row.opener >= 0 else None
    return opener is not None and not is_mark(opener, ",;") and opening_of(parse, opener, first) is not None


def _included(parse: Parse) -> Iterator[Statement]:
    """ "46 people, including 12 women": one part, and there may be more."""
    in_rows = {row.members[0] for row in parse.rows}
    for chunk in parse.figured:
        opener = before(parse, chunk)
        if not is_member(figure_of(parse, chunk)) or chunk.number in in_rows or opener is None:
            continue
        if opener.kind in _OPENERS and opening_of(parse, opener, chunk) is Opening.OPEN:
            total = total_of(parse, opener)
            if total is not None and _are_parts(parse, total, [chunk]) and _agree(parse, total, [chunk]):
                yield _statement(parse, total, [chunk], OPEN, opener, Mechanism.APPOSITION)
