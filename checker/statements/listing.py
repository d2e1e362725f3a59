"""A number of things, and their names: "three crops: maize, beans and squash", "the five named are A and B".

Slots: ``stated`` (the number), ``listed`` (how many are named, all of them), ``among`` (the same, where more may be).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.names.doubtful import is_behind_colon, is_title, may_be
from checker.statements.names.listed_apart import apart
from checker.statements.names.listed_before import announced, number_before
from checker.statements.names.listed_behind import number_behind
from checker.statements.names.named import Named, named
from checker.statements.names.named_alike import named_alike
from checker.statements.names.numbers_told import is_added, stated_in

SLOTS = {"stated": Sort.NUMBER, "listed": Sort.NUMBER, "among": Sort.NUMBER}


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
