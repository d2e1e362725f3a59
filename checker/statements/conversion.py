"""Conversions: one amount or time given twice: "10 miles (16km)", "9pm BST (2000 GMT)".

Slots: ``amount`` and ``amount_again`` (a measure in two units), ``range`` and ``range_again`` (both with two ends, of
money too); ``sum`` and ``sum_again`` (money in another currency) with ``base`` and ``equivalent``, sums of the story
and what they come to, which show its rate; ``quoted`` and ``quoted_again`` (the same, of the conversion by which a
story goes); ``time`` and ``time_again`` (a clock time in two zones), ``here``, ``there`` and ``ahead`` (two clock times
and how far the clocks are apart). Of money only its ranges are read here: which rate a story goes by is a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.amounts.converting import are_of_one_dimension, conversions, equated
from checker.statements.times.clocks import ahead, zoned

SLOTS = {
    "amount": Sort.NUMBER,
    "amount_again": Sort.NUMBER,
    "range": Sort.NUMBER,
    "range_again": Sort.NUMBER,
    "sum": Sort.NUMBER,
    "sum_again": Sort.NUMBER,
    "base": Sort.NUMBERS,
    "equivalent": Sort.NUMBERS,
    "quoted": Sort.NUMBER,
    "quoted_again": Sort.NUMBER,
    "time": Sort.DATE,
    "time_again": Sort.DATE,
    "here": Sort.DATE,
    "there": Sort.DATE,
    "ahead": Sort.NUMBER,
}


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The conversions that a sentence states, except those of sums of money.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("The fire was seen 10 miles (16km) away.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('amount', '10 miles'), ('amount_again', '16km')]
    """
    for told in conversions(parse):
        yield from _of(parse, told.given, told.other, Mechanism.APPOSITION)
    across = equated(parse, earlier)
    if across is not None:
        yield from _of(parse, across.given, across.other, Mechanism.CHAIN)
    for here, there in zoned(parse, earlier):
        yield Statement("conversion", parse.sentence, _slots(("time", here), ("time_again", there)))
    for first, second, hours in ahead(parse, earlier):
        slots = _slots(("here", first), ("there", second), ("ahead", hours))
        yield Statement("conversion", parse.sentence, slots)


def _of(parse: Parse, given: Figure, other: Figure, mechanism: Mechanism) -> Iterator[Statement]:
    both_ranges = given.quantity.is_range and other.quantity.is_range
    name = "range" if both_ranges else "amount"
    if given.kind is Kind.MONEY:
        told = both_ranges and given.quantity.unit != other.quantity.unit
    else:
        told = are_of_one_dimension(given, other) and None not in (given.quantity.difference, other.quantity.difference)
    if told:
        yield Statement("conversion", parse.sentence, _slots((name, given), (f"{name}_again", other), by=mechanism))


def _slots(*filled: tuple[str, Figure], by: Mechanism = Mechanism.APPOSITION) -> tuple[Slot, ...]:
    return tuple(Slot(name, (figure,), by) for name, figure in filled)
