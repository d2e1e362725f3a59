"""Amounts of a sentence that are repeated in another unit: "$205m (£110m)", "five miles, or eight kilometres"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise, takewhile
from typing import TypeAlias

from msgspec import Struct

from checker.conversion import convert, scalings
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.statements.phrases import REMEMBERED, is_mark

APART = 2  # largest ratio of two measures without a bracket: "100 yards, 400 metres" are two amounts
FARTHEST = 20  # largest ratio whatever words lead to the second, so that one digit too many is still read
_CLOSING = ")]"
_MARKS = frozenset(",-–—:;([") | {"--"}
_ENDS = frozenset(',-–—.;:)]!?"”') | {"--"}
_HANGING = frozenset((ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.ADJECTIVE, ChunkKind.ADVERB, ChunkKind.PRONOUN))
_FINITE = (Form.FINITE, Form.COPULA)
_word = partial(word_set, "exchange")
NEXT_TO = _word("next_to")  # what may lead to a repeated amount
SORTS = frozenset((Kind.MONEY, Kind.MEASURE, Kind.DURATION))
_OPENING = "(["
_Unit: TypeAlias = tuple[str | None, str | None]  # and what it is counted by


def is_apposed(parse: Parse, given: Figure, other: Figure) -> bool:
    """Whether a figure follows another without a bracket and repeats it."""
    lower = parse.words.lower
    said, *inserted = _parted(lower[given.stop : other.first])
    metric = _is_same_measure(given, other)
    if any(word in _CLOSING for word in said):
        return False  # "(£5m), or 16 pence a share"
    if not inserted:
        equates = not _word("equating").isdisjoint(said) and NEXT_TO.issuperset(said)
        return equates or (metric and len(said) == 1 and said[0] in _word("bare"))
    if not _word("new_matter").isdisjoint(said) or not _ends(lower, other.stop):
        return False
    between = parse.chunks[parse.chunk_at[given.first] + 1 : parse.chunk_at[other.first]]
    if not hangs_on(parse, given, list(takewhile(lambda chunk: chunk.kind is not ChunkKind.MARK, between))):
        return False
    last = inserted[-1]
    may_be_near = given.kind is Kind.MONEY or _are_near(given, other, FARTHEST)
    if (last and _word("mere").issuperset(last)) or not may_be_near:
        return False  # "climbed 11 degrees, to minus 3C"
    told = bool(last) and NEXT_TO.issuperset(last) and (not said or not _word("saying_again").isdisjoint(last))
    introduce = all(not _word("saying").isdisjoint(words) or NEXT_TO.issuperset(words) for words in inserted)
    return (told and not any(inserted[:-1])) or (metric and introduce)


def hangs_on(parse: Parse, given: Figure, chunks: Sequence[Chunk]) -> bool:
    """Whether the chunks after a figure only say more of it: "the $4bn takeover bid", "barrels of oil on Friday"."""
    describes = parse.chunk_with(given).describing  # its noun may be spelt as a verb: "the $4bn bid"
    return all(
        chunk.kind in _HANGING
        or (chunk.verb is not None and (chunk.verb.form not in _FINITE or (describes and place == 0)))
        for place, chunk in enumerate(chunks)
    )


def says_equal(parse: Parse, other: Figure) -> bool:
    """Whether the words before a figure equate it with what was said: "At Friday's rate that is equal to about"."""
    pairs = (pair for pair in pairwise(parse.chunks) if pair[1].stop <= other.opening)
    subject = next((one for one, verb in pairs if one.text in _word("that") and verb.verb is not None), None)
    if subject is None:
        return False
    told = parse.words.lower[subject.stop : other.first]
    behind = parse.words.lower[other.stop : other.stop + 1]
    goes_on = "".join(behind).isalnum() and not _word("behind").issuperset(behind)  # "equal to £3 a head"
    return not goes_on and (_word("being") | NEXT_TO).issuperset(told)


def may_equal(parse: Parse, given: Figure, other: Figure) -> bool:
    """Whether a sentence says that a figure is another one, or can mean nothing else: "That's 11.5 feet"."""
    equal = not _word("equating").isdisjoint(parse.words.lower[: other.first])
    same = _is_same_measure(given, other)
    return equal or same or given.kind is Kind.MONEY


def _parted(words: Sequence[str]) -> Iterator[list[str]]:
    """The words between two figures as the marks part them; at least one part, which may be empty."""
    part: list[str] = []
    for word in words:
        if word in _MARKS:
            yield part
            part = []
        else:
            part.append(word)
    yield part


def _ends(lower: Sequence[str], stop: int) -> bool:
    """Whether the next mark ends the phrase at a token: not so in "411 metres in old money, away"."""
    behind = (lower[at] for at in range(stop, len(lower)))
    told = takewhile(lambda word: word not in _ENDS, behind)
    return all(word in _word("behind") or word in NEXT_TO for word in told)


def _is_same_measure(given: Figure, other: Figure) -> bool:
    """Whether two measures, one metric and one not, come near each other."""
    of_two_systems = _is_metric(given) is not _is_metric(other)
    return given.kind is Kind.MEASURE and of_two_systems and _are_near(given, other)


def _is_metric(figure: Figure) -> bool:
    """Whether a unit is built on metres, grams and the like: "square kilometer", "metric ton"."""
    return any(word.endswith(root) for word in (figure.quantity.unit or "").split() for root in _word("metric"))


def _are_near(given: Figure, other: Figure, apart: int = APART) -> bool:
    """Whether the first, turned into the unit of the second, comes near it; temperatures always do, as zeros differ."""
    if not given.quantity.numbers or not other.quantity.numbers:
        return False
    told = abs(other.quantity.numbers[0].value)
    meant = convert(given.quantity.numbers[0].value, given.unit or "", other.unit or "")
    degrees = given.quantity.unit in _word("degrees")
    return bool(meant) and (degrees or any(told <= apart * abs(m) and abs(m) <= apart * told for m in meant))


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
    if len(units) < 2:
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
