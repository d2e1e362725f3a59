"""Innocent explanations of a figure at the top that differs from the one below that tells its fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.facts.story import Story
from checker.model.claim import Verdict
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.precision import amount, equal
from checker.precision.slip_forms import date_parts

SUMMED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
MOST = 10  # figures of a sentence that are added up
PARTS = (2, 3)  # so many may make the one at the top
TELLING = 13  # a number from which on two figures that share it are seldom of two things


def explanation(story: Story, top: Figure) -> str:
    """Why no figure below need be the one at the top, as a clause; empty where nothing says so."""
    if any(_is_printed_in(top, f) for f in story.reading.figures if not story.is_top(f)):
        return "it stands below, in another unit, a range or a longer date"
    if top.kind in SUMMED and any(_make(top, parts) for parts in _parts(story, top)):
        return "figures below add up to it"
    return ""


def _is_printed_in(top: Figure, below: Figure) -> bool:
    """Whether a figure below has the number, if it is no small one, or all parts of the date."""
    if top.kind is Kind.DATE:
        return _is_part_of_date(top, below)
    number = top.quantity.numbers[0].value
    return number >= TELLING and any(printed.value == number for printed in below.quantity.numbers)


def _is_part_of_date(top: Figure, below: Figure) -> bool:
    dates = top.quantity.moment, below.quantity.moment, below.quantity.until
    ours, *theirs = (date_parts(date) if date else () for date in dates)
    return any(parts and all(a in (None, b) for a, b in zip(ours, parts, strict=True)) for parts in theirs)


def _parts(story: Story, top: Figure) -> Iterator[tuple[Figure, ...]]:
    """Figures that may make one: two or three of one sentence, or two of sentences that follow each other."""
    rows: dict[int, list[Figure]] = {}
    for body in story.below(top):
        rows.setdefault(body.sentence, []).append(body)
    for sentence, row in rows.items():
        yield from (parts for many in PARTS for parts in combinations(row[:MOST], many))
        yield from ((a, b) for a in row[:MOST] for b in rows.get(sentence + 1, [])[:MOST])


def _make(top: Figure, parts: Sequence[Figure]) -> bool:
    """Whether some figures add up to one at the top, as far as they are printed."""
    total = amount(parts[0].quantity)
    for part in parts[1:]:
        total = total + amount(part.quantity)
    return equal(amount(top.quantity), total) is Verdict.HOLDS
