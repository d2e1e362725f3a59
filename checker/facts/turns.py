"""Levels one after another after a word with a direction: "fell: 148 in 2010, 141 in 2015"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.pairs import Pair
from checker.facts.slots import Level, Open
from checker.facts.times import order
from checker.model.clause import Link

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
