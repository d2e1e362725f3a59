"""Figures of a sentence that repeat an amount in another unit: "$205m (£110m)", "five miles, or eight kilometres".

A bracket repeats the figure before it, and so does what follows a comma with "or" or the like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise, takewhile
from typing import TypeAlias

from msgspec import Struct

from checker.conversion import scalings
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.amounts.apposed_amounts import NEXT_TO, hangs_on, is_apposed, may_equal, says_equal
from checker.statements.phrases import REMEMBERED, is_mark

SORTS = frozenset((Kind.MONEY, Kind.MEASURE, Kind.DURATION))
TWO = 2  # units of a conversion
_OPENING, _CLOSING = "([", ")]"
_word = partial(word_set, "exchange")

_Unit: TypeAlias = tuple[str | None, str | None]  # and what it is counted by


class Conversion(Struct, frozen=True, gc=False):
    """A figure and a later one that gives it in another unit; ``direct`` unless both repeat a third."""

    given: Figure
    other: Figure
    direct: bool = True


@lru_cache(maxsize=REMEMBERED)
def conversions(parse: Parse) -> tuple[Conversion, ...]:
    """Every conversion of a sentence, those of one bracket with each other too.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The fire was 10 miles (16km) off, or about 18,000 yards.")))[0]
    >>> [(each.given.text, each.other.text) for each in conversions(found)]
    [('10 miles', '16km')]
    """
    units = {(figure.kind, figure.quantity.unit) for figure in parse.figures if figure.kind in SORTS}
    if len(units) < TWO:
        return ()
    return tuple(_read(parse, [figure for figure in parse.figures if figure.kind is not Kind.DATE]))


def equated(parse: Parse, earlier: Sequence[Parse]) -> Conversion | None:
    """The conversion that a sentence states of the only amount in the sentence before: "That is equal to £110m"."""
    other = next((figure for figure in parse.figures if figure.kind in SORTS), None)
    before = earlier[-1] if earlier else None
    if other is None or before is None or before.sentence != parse.sentence - 1 or not says_equal(parse, other):
        return None
    alike = [figure for figure in before.figures if figure.kind is other.kind]
    if len(alike) != 1 or alike[0].paragraph != other.paragraph or not _may_repeat(alike[0], other):
        return None
    if not may_equal(parse, alike[0], other):
        return None
    return Conversion(alike[0], other) if _unit(alike[0]) != _unit(other) else None


def are_of_one_dimension(given: Figure, other: Figure) -> bool:
    """Whether two different units measure one thing: miles and kilometres do, miles and litres do not."""
    a, b = given.quantity.unit, other.quantity.unit
    return a != b and bool(scalings(given.unit or "", other.unit or "") or scalings(a or "", b or ""))


def _read(parse: Parse, figures: list[Figure]) -> Iterator[Conversion]:
    doubtful = _of_two_readings(parse.words.lower, figures)
    start = at = 0  # where the figures after the last conversion begin, and the one looked at
    while at < len(figures) - 1:
        told = [] if at in doubtful else list(_repeating(parse, figures, at))
        if told:
            yield from _pairs(parse, figures, start, at, told)
            start = at + 1 + len(told)
        at += 1 + len(told)


def _pairs(parse: Parse, figures: list[Figure], start: int, at: int, told: list[Figure]) -> Iterator[Conversion]:
    """The conversions that the figures repeating the last one make, out of all those in their bracket.

    Two in one unit give as many in a row, "50 mph with gusts of 70 mph (80 km/h, 113 km/h)", or nobody knows which; one
    in the unit of the first is another reading, as may be what follows it: "200C (400F, 180C)".
    """
    given, held = figures[at], _bracket_after(parse.words.lower, figures, at)
    units = Counter(map(_unit, held))
    if len(held) > len(units):
        row = [figure for figure in figures[start : at + 1] if _unit(figure) == _unit(given)]
        if len(units) == 1 and len(told) == len(held) == len(row):
            yield from map(Conversion, row, told)
        return
    if len(told) > 1:
        told = list(takewhile(lambda other: _unit(other) != _unit(given), told))
    yield from (Conversion(given, other) for other in told)
    yield from (Conversion(a, b, direct=False) for i, a in enumerate(told) for b in told[i + 1 :])


def _bracket_after(lower: Sequence[str], figures: list[Figure], at: int) -> list[Figure]:
    """The figures of the bracket after one, if the first of them opens it."""
    if not _has(lower, figures[at].stop, figures[at + 1].first, _OPENING):
        return []
    stop = at + 2
    while stop < len(figures) and not _has(lower, figures[stop - 1].stop, figures[stop].first, _CLOSING):
        stop += 1
    return figures[at + 1 : stop]


def _has(lower: Sequence[str], start: int, stop: int, marks: str) -> bool:
    return any(word in marks for word in lower[start:stop])


def _of_two_readings(lower: Sequence[str], figures: list[Figure]) -> set[int]:
    """The numbers of figures that are another reading of one: in a row, "200C/180C", or a bracket, "200C (180C fan)".

    What stands after one of them may give the other in other units.
    """
    found: set[int] = set()
    units: set[_Unit] = set()  # in the open bracket, and before it
    for number, (before, figure) in enumerate(pairwise(figures), start=1):
        between = lower[before.stop : figure.first]
        closed = any(word in _CLOSING for word in between)
        opened = any(word in _OPENING for word in between)
        if closed:
            units = set()
        if opened:
            units = {_unit(before)}
        in_row = _unit(figure) == _unit(before) and bool(between) and _word("separators").issuperset(between)
        if in_row or _unit(figure) in units:
            found.add(number)
        if units:
            units.add(_unit(figure))
    return found


def _unit(figure: Figure) -> _Unit:
    return figure.quantity.unit, figure.quantity.per


def _repeating(parse: Parse, figures: list[Figure], at: int) -> Iterator[Figure]:
    """The figures that repeat one: all of the bracket after it, or the next one."""
    given, other = figures[at], figures[at + 1]
    if given.kind not in SORTS or given.quantity.unit is None or not _may_repeat(given, other):
        return
    between = parse.chunks[parse.chunk_at[given.first] + 1 : parse.chunk_at[other.first]]
    opener = next((chunk for chunk in between if is_mark(chunk, _OPENING)), None)
    bracketed = []
    if opener is not None and hangs_on(parse, given, between[: opener.number - between[0].number]):
        bracketed = list(_bracketed(parse, figures, at, opener))
    if bracketed:
        yield from bracketed
    elif is_apposed(parse, given, other):
        yield other


def _may_repeat(given: Figure, other: Figure) -> bool:
    """Whether a figure may repeat another: both are of one kind, and "per" the same thing if both name one.

    Whose cents they are is not said: "5% higher at €2.10, or 10 cent" tells how much higher.
    Of one unit, neither names any: "$255m ($1.70 a share)" says two things. A week of work is no 168 hours.
    """
    if other.kind is not given.kind or other.quantity.unit is None:
        return False
    units = {given.quantity.unit, other.quantity.unit}
    if given.kind is Kind.MONEY and any(units == set(pair) for pair in load("exchange")["of_cents"]):
        return False
    if given.kind is Kind.DURATION:
        return any(units <= _word(name) for name in ("of_clocks", "of_weeks", "of_calendars"))
    if given.kind is Kind.MONEY and other.quantity.per is not None and given.quantity.per is None:
        return False  # "£89.7m, or $1.70 a share"
    pers = {given.quantity.per, other.quantity.per} - {None}
    return not pers if len(units) == 1 else len(pers) <= 1


def _bracketed(parse: Parse, figures: list[Figure], at: int, opener: Chunk) -> Iterator[Figure]:
    """The figures of a bracket, up to the first that is something else."""
    lower, start = parse.words.lower, opener.stop
    for number in range(at + 1, len(figures)):
        other = figures[number]
        if not _may_repeat(figures[at], other) or not _is_led(lower[start : other.first], other):
            return
        stop = figures[number + 1].first if number + 1 < len(figures) else len(lower)
        tail = lower[other.stop : stop]
        end = next((i for i, word in enumerate(tail) if word in _CLOSING or word in _word("within")), None)
        if end is None or not (_word("behind") | _word("dimension")).issuperset(tail[:end]):
            return
        yield other
        start = other.stop + end + 1
        if tail[end] in _CLOSING:
            return


def _is_led(words: Sequence[str], other: Figure) -> bool:
    """Whether words inside a bracket only introduce a figure: "about", "in old money,"."""
    told = {word for word in words if word != ","}
    return _word("before").issuperset(told) or (other.kind is Kind.MEASURE and NEXT_TO.issuperset(told))
