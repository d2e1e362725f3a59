"""The two dates between which a length leads: "in 1990 ... ten years later, in 2000"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Clause, Link, Parse
from checker.model.statement import Mechanism
from checker.statements.phrases import at, is_mark
from checker.statements.times.lengths import Length, Tie
from checker.statements.times.moments import WHEN, Point, beginnings
from checker.statements.times.pairs_of_dates import Pair

_FROM = frames.words("span", "from")
_BESIDE = ",(–—"
_GLUE = (ChunkKind.PREPOSITION, ChunkKind.ADVERB)
_SET_OFF = 2  # chunks of ", in" before a date


def beside(parse: Parse, length: Length, ends: Sequence[Point]) -> Point | None:
    """The date that a length leads to: right after it ("later, in 2004"), or before it ("in 2004, a year later")."""
    turn = max(length.turn, length.chunk.number)
    behind = next((p for p in ends if p.chunk.number > turn + 1), None)
    if behind is not None and is_glued(parse, turn, behind.chunk.number):
        return behind
    before = next((p for p in reversed(ends) if p.chunk.number < length.chunk.number), None)
    if before is None or not is_glued(parse, before.chunk.number, length.chunk.number):
        return None
    between = parse.chunks[before.chunk.number + 1 : length.chunk.number]
    return before if any(is_mark(chunk, _BESIDE) for chunk in between) else None


def is_glued(parse: Parse, start: int, stop: int) -> bool:
    """Whether only prepositions, adverbs and commas stand between two chunks: ", in", "on"."""
    between = parse.chunks[start + 1 : stop]
    return all(c.kind in _GLUE or is_mark(c, _BESIDE) or _is_date(parse, c) for c in between)


def _is_date(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind in WHEN for number in chunk.figures)


def onward(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "in 1990 ... ten years later, in 2000": the date before, and the date that it leads to."""
    last = beside(parse, length, ends)
    if last is None:
        return None
    limit = min(last.chunk.number, length.chunk.number)
    before = [p for p in ends if p.chunk.number < limit]
    if len(before) != 1:
        return None  # "hurt on Monday, fell ill on Friday and died two days later"
    return Pair(before[0], last, Mechanism.CHAIN)


def counted(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "in 2004, ten years after the 1994 vote": the date after the word, and the date of the length's clause."""
    behind = [p for p in ends if p.chunk.number > length.turn]
    if not behind:
        return None
    known, here = behind[0], parse.clauses[length.chunk.clause]
    told = {here.number, here.up} if here.verb < 0 else {here.number}
    told |= {clause.number for clause in parse.clauses if _frames(parse, clause, length)}
    others = [p for p in ends if p is not known and (p.chunk.clause in told or _is_set_off(parse, p, known))]
    if len(others) != 1 or not _governs(parse, length, known):
        return None
    if parse.chunks[length.turn].text in _FROM and not others[0].closes:
        return None  # "for 13 years from 1979, and at its peak, in 1984"
    first, last = (known, others[0]) if length.tie is Tie.SINCE else (others[0], known)
    return Pair(first, last, Mechanism.OWN)


def since_begun(length: Length, ends: Sequence[Point], told: Sequence[Pair]) -> Pair | None:
    """ "docked at 10.10am, an hour after it set out": the only beginning and end in the sentence."""
    fit = [p for p in told if p.mechanism is Mechanism.CHAIN and p.first in ends and p.last in ends]
    return fit[0] if len(fit) == 1 and len(ends) == 2 and length.tie is Tie.SINCE else None


def _frames(parse: Parse, clause: Clause, length: Length) -> bool:
    """Whether a clause tells when or what of a length: "When it shut in 2022, 11 years had passed since"."""
    here = parse.clauses[length.chunk.clause]
    if here.verb >= 0:
        return clause.link is Link.SUBORDINATE and clause.up < 0 and clause.number < here.number
    opens = length.chunk.number == 0 and clause.link is Link.ADDITION
    return opens and parse.clauses[clause.up].up == here.number  # "11 years after it opened, in 2001, it shut in 2012"


def _is_set_off(parse: Parse, point: Point, known: Point) -> bool:
    """Whether a comma separates a date from the one before: "two years after it was founded in 1969, in 1971"."""
    behind = known.chunk.clause == point.chunk.clause and known.chunk.number < point.chunk.number
    return behind and is_mark(at(parse, point.chunk.preposition - 1), ",")


def _governs(parse: Parse, length: Length, known: Point) -> bool:
    """Whether a date belongs to what follows "ten years after": in its clause, or in one that hangs on it."""
    between = parse.chunks[length.turn + 1 : known.chunk.number]
    if parse.chunks[length.turn].text in _FROM:
        return not between
    hangs = known.chunk.clause == length.chunk.clause or parse.clauses[known.chunk.clause].up == length.chunk.clause
    apart = any(chunk.kind is ChunkKind.MARK for chunk in between[:-_SET_OFF])
    return hangs and not apart and not any(chunk.kind is ChunkKind.CONJUNCTION for chunk in between)


def until(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "signed in 1983, it held for 19 years until 2002": the date after "until", and the only other one."""
    last = next((p for p in ends if p.chunk.number > length.turn), None)
    others = [p for p in ends if p is not last]
    if last is None or len(others) != 1 or others[0].chunk.number > length.turn:
        return None
    if not is_glued(parse, length.turn, last.chunk.number):
        return None  # "37 years to life"
    first = others[0]
    began = first.opens or first.verb in beginnings()
    return Pair(first, last, Mechanism.CHAIN) if began else None
