"""A number of things, and their names: "three crops: maize, beans and squash", "the five named are A and B".

Slots: ``stated`` (the number), ``listed`` (how many are named, all of them), ``among`` (the same, where more may be).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.figure import Figure
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.names.counts import is_added, is_behind_colon, is_title, may_be, stated_in
from checker.statements.names.listed_before import announced, number_before
from checker.statements.names.listed_behind import apart, number_behind
from checker.statements.names.named import Named, items_of, named
from checker.statements.phrases import at, is_mark

SLOTS = {"stated": Sort.NUMBER, "listed": Sort.NUMBER, "among": Sort.NUMBER}
_JOINING = word_set("listings", "joining")
_FORMS = frozenset((Form.INFINITIVE, Form.GERUND))
_LEADING = frozenset((ChunkKind.PREPOSITION, ChunkKind.SUBORDINATOR, ChunkKind.RELATIVE))
_SET_OFF = ":"
_FEWEST = 2
_Beginning: TypeAlias = tuple[str, str]
_NUMBERED: _Beginning = ("number", "")


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The numbers of things that a sentence names."""
    told = named(parse)
    for row in told:
        tie = number_before(parse, row) or number_behind(parse, row)
        if tie is None or is_title(parse, row) or (is_added(parse, tie.stated) and not is_behind_colon(parse, row)):
            continue
        if tie.open or not may_be(parse, row, tie.stated):
            yield _statement(parse, stated_in(parse, tie.stated), row, tie.mechanism, opened=tie.open)
    yield from _told_alike(parse, {row.first for row in told})
    for stated, row in apart(parse, earlier):
        yield _statement(parse, stated, row, Mechanism.LINK)


def _told_alike(parse: Parse, known: set[int]) -> Iterator[Statement]:
    for mark in parse.chunks:
        row = named_alike(parse, mark)
        stated = announced(parse, mark) if row is not None and row.first not in known else None
        if row is not None and stated is not None:
            yield _statement(parse, stated_in(parse, stated), row, Mechanism.APPOSITION)


def _statement(parse: Parse, stated: Figure, row: Named, mechanism: Mechanism, *, opened: bool = False) -> Statement:
    name = "among" if opened or not row.closed else "listed"
    slots = (Slot("stated", (stated,), mechanism), Slot(name, (row.told(int(stated.value or 0)),), mechanism))
    return Statement("listing", parse.sentence, slots, (), ((row.items.first, row.items.stop),))


def named_alike(parse: Parse, mark: Chunk) -> Named | None:
    """The things after a colon, if each begins like the others.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The plan has two aims: to cut costs and to win back trade.")))[0]
    >>> int(named_alike(found, found.chunks[3]).items.value)
    2
    """
    if not is_mark(mark, _SET_OFF):
        return None
    first = at(parse, mark.number + 1)
    how = _beginning(parse, first)
    if first is None or how is None:
        return None
    numbered = how == _NUMBERED
    ends = (c.number for c in parse.chunks[first.number :] if _ends(c) and not numbered)
    end = next(ends, len(parse.chunks))
    alike = [first.number]
    joined = False
    for chunk in parse.chunks[first.number + 1 : end]:
        if _beginning(parse, chunk) == how and (joint := _joint(parse, chunk)):
            if joined:
                return None
            alike.append(chunk.number)
            joined = joint == "and" and not numbered
    if len(alike) < _FEWEST or not (joined or numbered):
        return None
    return Named(first.number, end - 1, items_of(parse, first.number, end - 1, len(alike)), proper=False)


def _beginning(parse: Parse, chunk: Chunk | None) -> _Beginning | None:
    """How a part begins: with which form of a verb, with which word, or with a number: "1. measles; 2. mumps"."""
    if chunk is None:
        return None
    if chunk.kind is ChunkKind.NOUN and chunk.figures and is_mark(at(parse, chunk.number + 1), ".)"):
        return _NUMBERED if chunk.stop == chunk.start + 1 else None
    if chunk.verb is not None:
        return ("verb", str(chunk.verb.form)) if chunk.verb.form in _FORMS else None
    if chunk.kind is ChunkKind.PREPOSITION:
        return ("preposition", "")
    return (str(chunk.kind), chunk.text) if chunk.kind in _LEADING else None


def _joint(parse: Parse, chunk: Chunk) -> str:
    """What joins a chunk to the part before: "and", another mark, or nothing."""
    before = at(parse, chunk.number - 1)
    if before is not None and before.kind is ChunkKind.CONJUNCTION and before.text in _JOINING:
        return "and"
    return before.text if before is not None and is_mark(before, ",;") else ""


def _ends(chunk: Chunk) -> bool:
    return is_mark(chunk, ".!?)–—")
