"""Levels side by side or in a row, and the level that a comparison compares with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.facts.slots import Level, Open, levels
from checker.facts.times import order
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.quantity import QUANTITIES, Kind

_TO, _FROM, _AGAINST = words("slots", "after"), words("slots", "before"), words("slots", "against")
_COMPARED = words("slots", "than") | words("slots", "as") | words("slots", "of") | words("slots", "base")
_POINTING = word_set("statements", "singular_pointing")
_ON_BASE = frozenset((Link.BRACKET, Link.RELATIVE, Link.SUBORDINATE, Link.REDUCED, Link.CONTACT))


class Pair(NamedTuple):
    """A level and the one that it is compared with, the earlier one first."""

    before: Level
    after: Level


def held_together(parse: Parse, taken: Collection[int]) -> Iterator[Pair]:
    """The pairs of a sentence that no statement has: "counted 42 of them against 45", "from 42 to 45"."""
    free = list(levels(parse, taken))
    for at, level in enumerate(free):
        led = _led(level)
        if led in _AGAINST and len(free) > 1:
            yield Pair(level, free[at - 1] if at else free[1])  # "set against the 45 of May, the 42 of June"
        elif led in _FROM and at + 1 < len(free) and _led(free[at + 1]) in _TO:
            yield Pair(level, free[at + 1])


def _led(level: Level) -> str:
    """The preposition that leads to a level, "" for none."""
    chunk = level.chunk
    return level.parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""


def compared(lacking: Open, free: Sequence[Level]) -> Level | None:
    """The level that a comparison compares with, if it hangs on a name: "ahead of the Reds, who have 65".

    Also in a bracket or after a comma: "362 fewer than in May (576)", "heavier than his last one, a mere 612".
    """
    base = _base(lacking)
    behind = [level for level in free if base >= 0 and level.chunk.number > base]
    return behind[0] if behind and _hangs_on(behind[0], lacking.chunk.clause) else None


def _base(lacking: Open) -> int:
    """The last chunk before a mark that leads to the base: "than in", "down on", "what"; -1 for none."""
    found = lacking.chunk.number if lacking.chunk.kind is ChunkKind.PREPOSITION else -1  # "26 mm above the average"
    for chunk in lacking.parse.chunks[lacking.chunk.number :]:
        if chunk.kind is ChunkKind.MARK:
            break
        if chunk.kind is ChunkKind.RELATIVE or (chunk.kind is ChunkKind.PREPOSITION and _compares(chunk)):
            found = chunk.number
    return found


def names_base(lacking: Open) -> bool:
    """Whether the base is named, so that no other level is meant: "above that of May"."""
    base = _base(lacking)
    if base < 0 and lacking.statement["factor"] and not _points_back(lacking):
        base = lacking.chunk.number
    behind = lacking.parse.chunks[base + 1 : base + 3] if base >= 0 else []
    has_level = bool(behind) and any(_is_quantity(lacking.parse, n) for n in behind[0].figures)
    return not has_level and any(_is_named(lacking.parse, chunk) for chunk in behind)


def _points_back(lacking: Open) -> bool:
    """Whether the word behind a factor points to a level told before: "twice that sum"."""
    behind = lacking.parse.chunks[lacking.chunk.number + 1 : lacking.chunk.number + 2]
    return bool(behind) and lacking.parse.words.lower[behind[0].start] in _POINTING


def _is_quantity(parse: Parse, number: int) -> bool:
    return parse.figures[number].kind in QUANTITIES


def _is_named(parse: Parse, chunk: Chunk) -> bool:
    dated = any(parse.figures[number].kind is Kind.DATE for number in chunk.figures)
    return dated or (chunk.kind is ChunkKind.NOUN and not chunk.figures)


def _compares(chunk: Chunk) -> bool:
    return not _COMPARED.isdisjoint(chunk.text.split(" "))


def _hangs_on(level: Level, clause: int) -> bool:
    """Whether a level stands in a clause or an apposition about the end of the clause."""
    parse, here = level.parse, level.parse.clauses[level.chunk.clause]
    if here.number == clause:
        return level.chunk.role is Role.APPOSED
    while here.number != clause and here.link in _ON_BASE and here.up >= 0:
        here = parse.clauses[here.up]
    return here.number == clause


LEAST = 3  # levels: two are a pair
_BEHIND = frozenset((Link.COLON, Link.DASH))


def in_turn(lacking: Open, free: Sequence[Level]) -> Iterator[Pair]:
    """The pairs of neighbours in a row of levels, in the order of their times; none if they are in no such order."""
    here = [level for level in free if _is_behind(lacking, level)] or [
        level for level in free if _is_before(lacking, level)
    ]
    if len(here) < LEAST or len(here) < len(free):
        return
    if all(order(one.time, other.time) < 0 for one, other in pairwise(here)):
        yield from (Pair(one, other) for one, other in pairwise(here))


def _is_behind(lacking: Open, level: Level) -> bool:
    """Whether a level follows the word after a colon or a dash, in a clause of its own."""
    if level.chunk.number < lacking.chunk.number:
        return False
    clause = level.parse.clauses[level.chunk.clause]
    while clause.number != lacking.chunk.clause and clause.up >= 0:
        if clause.link in _BEHIND:
            return True
        clause = level.parse.clauses[clause.up]
    return False


def _is_before(lacking: Open, level: Level) -> bool:
    """Whether a level stands in the clause that a participle says more of: "it was 40, 38 and 36, falling"."""
    clause = lacking.parse.clauses[lacking.chunk.clause]
    return clause.link is Link.PARTICIPLE and clause.up == level.chunk.clause
