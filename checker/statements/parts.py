"""Parts of a total: "320 jobs, 190 in Hull and 120 in York", "46, including 12 women", "leaving 40".

Slots: ``total`` (one figure), ``parts`` (a row of the same kind), ``rest`` (what is left of the total). ``state`` says
whether the parts are all there are ("closed"), some of them ("open"), or may count one thing twice ("overlapping").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.clauses.rows import joints
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role, Row
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.apart import apart
from checker.statements.hundred import hundred
from checker.statements.opening import Opening, opening_of
from checker.statements.partitive import Partitive, level_of, partitives
from checker.statements.phrases import (
    agree,
    alike,
    at,
    figure_of,
    is_argument,
    is_mark,
    is_member,
    levels,
)
from checker.statements.rests import rests
from checker.statements.sums import sums, told_as_total

CLOSED, OPEN, OVERLAPPING = "closed", "open", "overlapping"
_SAYING_WHAT = frozenset((ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.PREPOSITION))
_OPENERS = frozenset((ChunkKind.PREPOSITION, ChunkKind.VERB))
_THE = word_set("statements", "the")
_ANYBODY = word_set("statements", "anybody")
_MORE = word_set("statements", "more")


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The parts that a sentence tells with their total."""
    told = list(partitives(parse))
    taken: set[int] = set()  # the chunks of rows that have their total
    for row in parse.rows:
        found = _opened(parse, row) or _shared_out(parse, row, told) or _flat(parse, row)
        if found is not None:
            taken.update(row.members)
            yield found
    yield from apart(parse, earlier, taken)
    yield from _included(parse)
    yield from hundred(parse)
    yield from sums(parse)
    yield from rests(parse, earlier)


def statement(
    parse: Parse, total: Chunk, parts: Sequence[Chunk], state: str, cue: Chunk, mechanism: Mechanism = Mechanism.ROW
) -> Statement:
    """A total with its parts."""
    slots = (
        Slot("total", (parse.figures[total.figures[0]],)),
        Slot("parts", tuple(parse.figures[part.figures[0]] for part in parts), mechanism),
    )
    return Statement("parts", parse.sentence, slots, (), ((cue.start, cue.stop),), state=state)


def total_before(parse: Parse, opener: Chunk) -> Chunk | None:
    """The last argument with a level before what opens a row; of "33 of the 100" it is the 33."""
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
    """The phrases of a row, where each can be a part."""
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
    if total is None or not _are_parts(parse, total, members):
        return None
    if not all(says_which(parse, member) for member in members) or any(_is_dated(parse, m) for m in members):
        return None
    sure = (opening is Opening.MARK and _is_apposed(parse, total, opener)) or (
        opening is Opening.CLOSED and opener.verb is not None
    )
    if not sure and not _agree(parse, total, members):
        return None
    before = at(parse, opener.number - 1)
    told = _is_told_out(opener, row) and before is not None and before.verb is None  # not "would provide: $8m for ..."
    closed = row.closed if opening is Opening.CLOSED else told and opening is Opening.MARK
    return statement(parse, total, members, CLOSED if closed else OPEN, opener)


def _is_apposed(parse: Parse, total: Chunk, opener: Chunk) -> bool:
    """Whether what a mark opens can be nothing but the total's: no verb stands between, and it counts something."""
    between = parse.chunks[total.number + 1 : opener.number]
    figure = parse.figures[total.figures[0]]
    before = at(parse, total.number - 1)
    bare = figure.kind is Kind.COUNT and figure.counted is None and (before is None or before.kind not in _SAYING_WHAT)
    return not bare and all(chunk.verb is None for chunk in between)


def _is_told_out(opener: Chunk, row: Row) -> bool:
    """Whether a row behind a mark is all there is: "and" joins it, or it stands in brackets, or has three members."""
    return row.closed or opener.text in "([" or len(row.members) > 2


def total_of(parse: Parse, opener: Chunk) -> Chunk | None:
    """The total of the row that a mark or word opens: of a verb it is in its subject."""
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
    """Whether a phrase is only the last of several that a row is told of: "160 guests and nine waiters, including"."""
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
    """A row that begins with a part and its whole: "Of the 50, 38 were freed and 12 died", "24 of the 96 held, 72 not".

    The clauses may leave some out.
    """
    members = _members(parse, row)
    if members is None:
        return None
    for partitive in told:
        parts = members[members.index(partitive.part) :] if partitive.part in members else []
        rows_own = partitive.whole not in parts and _are_parts(parse, partitive.whole, parts)
        plain = partitive.fronted or all(each.head < 0 for each in parts[1:])
        if len(parts) > 1 and rows_own and plain and not any(_is_whole(each, told) for each in parts[1:]):
            return statement(parse, partitive.whole, parts, OPEN, partitive.tie)
    return None


def _is_whole(chunk: Chunk, told: Sequence[Partitive]) -> bool:
    """Whether a phrase has a part or a whole of its own."""
    return any(chunk in (partitive.part, partitive.whole) for partitive in told)


def _flat(parse: Parse, row: Row) -> Statement | None:
    """ "320 jobs, 190 in Hull and 120 in York": parts set behind their total with nothing but a comma."""
    members = _members(parse, row)
    if members is None or not row.closed or _is_opened(parse, row, members[0]):
        return None
    for at_total, total in enumerate(members[:-2]):
        parts = members[at_total + 1 :]
        if level_of(parse, total) and _are_parts(parse, total, parts) and _are_set_behind(parse, total, parts):
            return statement(parse, total, parts, CLOSED, joints(parse, total, parts[0])[0])
    return None


def _is_opened(parse: Parse, row: Row, first: Chunk) -> bool:
    opener = at(parse, row.opener) if row.opener >= 0 else None
    return opener is not None and not is_mark(opener, ",;") and opening_of(parse, opener, first) is not None


def _are_set_behind(parse: Parse, total: Chunk, parts: Sequence[Chunk]) -> bool:
    """Whether parts follow a comma right behind a total, have no verb of their own, and are no siblings of it."""
    comma = at(parse, parts[0].number - 1)
    while comma is not None and comma.kind is ChunkKind.ADVERB:
        comma = at(parse, comma.number - 1)
    if not is_mark(comma, ",") or is_mark(at(parse, total.number - 1), ","):
        return False
    if len(parts) == 2 and len(joints(parse, parts[0], parts[1])) == 2:
        return False
    stated = parse.figures[total.figures[0]]
    if any(alike(stated, f) for c in levels(parse, total.number + 1, parts[0].number) if (f := figure_of(parse, c))):
        return False
    between = parse.chunks[parts[0].number : parts[-1].number]
    if any(c.verb is not None and c.verb.form in (Form.FINITE, Form.COPULA) for c in between):
        return False
    if any(_is_dated(parse, part) for part in parts) or not all(says_which(parse, part) for part in parts):
        return False
    return not _are_siblings(parse, total, parts[0])


def _is_dated(parse: Parse, part: Chunk) -> bool:
    """Whether a part says only when: "six in 2006"."""
    behind = parse.chunks[part.number + 1 : part.number + 3]
    return any(c.figures and parse.figures[c.figures[0]].kind is Kind.DATE for c in behind)


def says_which(parse: Parse, part: Chunk) -> bool:
    """Whether a part says which one it is: it has a noun of its own, or a phrase behind it."""
    before, behind = at(parse, part.number - 1), at(parse, part.number + 1)
    named = before is not None and before.kind is ChunkKind.NOUN
    return (
        part.head >= 0 or named or (behind is not None and behind.kind not in (ChunkKind.MARK, ChunkKind.CONJUNCTION))
    )


def _are_siblings(parse: Parse, total: Chunk, part: Chunk) -> bool:
    """Whether a would-be total looks like a member of the row: it counts the same, or goes on in the same way."""
    one, other = parse.figures[total.figures[0]], parse.figures[part.figures[0]]
    if total.determiner == part.determiner == "'s" or part.determiner in _MORE or part.determiner in _THE:
        return True
    if one.kind is not Kind.COUNT:
        return told_as_total(parse, total) is None or bool(_prepositions(parse, total) & _prepositions(parse, part))
    if total.head < 0 or one.counted is None or one.counted.head[:1].isupper():
        return True
    if part.head < 0:
        return bool(_prepositions(parse, total) & _prepositions(parse, part))
    if other.counted is None or one.counted.lemma == other.counted.lemma or not agree(other, one):
        return True
    covered = other.counted.lemma in frames.covers().get(one.counted.lemma, ())
    return not covered and one.counted.lemma not in _ANYBODY  # "seven attackers, three soldiers and two civilians"


def _prepositions(parse: Parse, phrase: Chunk) -> set[str]:
    """The prepositions behind a phrase, up to the next comma or conjunction."""
    found: set[str] = set()
    for chunk in parse.chunks[phrase.number + 1 :]:
        if chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
            break
        if chunk.kind is ChunkKind.PREPOSITION:
            found.add(chunk.text)
    return found


def _included(parse: Parse) -> Iterator[Statement]:
    """ "46 people, including 12 women": one part of more."""
    in_rows = {row.members[0] for row in parse.rows}
    for chunk in parse.chunks:
        opener = _before(parse, chunk)
        if not is_member(figure_of(parse, chunk)) or chunk.number in in_rows or opener is None:
            continue
        if opener.kind in _OPENERS and opening_of(parse, opener, chunk) is Opening.OPEN:
            total = total_of(parse, opener)
            if total is not None and _are_parts(parse, total, [chunk]) and _agree(parse, total, [chunk]):
                yield statement(parse, total, [chunk], OPEN, opener, Mechanism.APPOSITION)


def _before(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The chunk before a phrase, adverbs left out."""
    before = at(parse, chunk.number - 1)
    while before is not None and before.kind is ChunkKind.ADVERB:
        before = at(parse, before.number - 1)
    return before
