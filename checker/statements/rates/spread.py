"""For how many named things a figure is given: two in "three each in Kent and Surrey"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from checker.clauses.rows import joints
from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES
from checker.statements.part_whole.totals import figures_of
from checker.statements.phrases import at

_EACH = frames.words("rate", "each")
_JOINING = word_set("listings", "joining") | {","}


class Spread(NamedTuple):
    """For how many things a figure is given, and the last chunk that names them."""

    number: int
    last: int


def spread(parse: Parse, chunk: Chunk) -> Spread | None:
    """The things named after "each", if there are at least two.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("It shut nine shops: two each in Leeds, York and Hull, and three in Bath.")))[0]
    >>> [spread(parse, chunk).number for chunk in parse.figured if spread(parse, chunk)]
    [3]
    """
    each = at(parse, chunk.number + 1)
    if each is None or each.text not in _EACH or each.stop > each.start + 1:
        return None
    led = at(parse, each.number + 1)
    tie = led.text if led is not None and led.kind is ChunkKind.PREPOSITION else ""
    first = each.number + (2 if tie else 1)
    named = list(takewhile(lambda behind: _may_name(parse, behind, tie), parse.chunks[first:]))
    while named and named[-1].kind is not ChunkKind.NOUN:
        named.pop()
    behind = at(parse, first + len(named))
    if not named or (behind is not None and behind.verb is not None):
        return None  # the last name is the subject of another clause
    number = _names(parse.words.lower[named[0].start : named[-1].stop])
    return Spread(number, named[-1].number) if number > 1 else None


def _may_name(parse: Parse, chunk: Chunk, tie: str) -> bool:
    """Whether a chunk names things or joins their names, after the same preposition and without an amount."""
    if chunk.kind is ChunkKind.NOUN:
        return not any(parse.figures[number].kind in QUANTITIES for number in chunk.figures)
    return chunk.text in _JOINING or (chunk.kind is ChunkKind.PREPOSITION and chunk.text == tie)


def _names(words: Sequence[str]) -> int:
    """The number of names between commas and conjunctions."""
    parted = [word in _JOINING for word in words]
    return sum(not joint and (at == 0 or parted[at - 1]) for at, joint in enumerate(parted))


def shares(parse: Parse, parts: Sequence[Chunk]) -> list[Figure]:
    """The figures of parts; one that is given for each of several things is repeated for each of them."""
    found: list[Figure] = []
    for part in parts:
        told = spread(parse, part)
        found.extend(figures_of(parse, [part]) * (told.number if told is not None else 1))
    return found


def joints_behind(parse: Parse, one: Chunk, other: Chunk) -> list[Chunk]:
    """What joins two members of a row, without the names that the first is given for."""
    told = spread(parse, one)
    return joints(parse, parse.chunks[told.last] if told is not None else one, other)
