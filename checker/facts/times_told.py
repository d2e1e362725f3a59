"""Links: the beginning or end that a span lacks, from the sentences beside it.

"The inquiry opened in May 2019. It reported in May 2021, two years later", "The strike began on 4 March and ended on 29
March. It lasted 25 days".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.facts.lives import are_of_one
from checker.model.clause import Parse
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.times.lengths import Length, Tie, lengths
from checker.statements.times.moments import Point, beginnings, endings, ends_for, is_as_fine, of_one_course, points
from checker.statements.times.origins import BEGINNING, is_first
from checker.statements.times.pairs_of_dates import are_of_one_subject, pairs, stands_for

_KIND = "span"
_BELOW = 12  # sentences below one at the top
_BACK = 4  # sentences before an anniversary; earlier beginnings are too far off


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> list[Statement]:
    """The statements; those of lengths with the dates of the sentence before."""
    found: list[Statement] = list(_in_turn(parses))
    for each in statements:
        if (
            each.kind == _KIND
            and each["end"]
            and not each["lapse"]
            and each.empty == ("start",)
            and (begun := _begun(each, parses) or _started(each, parses))
        ):
            found.append(replace(each, slots=(Slot("start", (begun.figure,), Mechanism.LINK), *each.slots), empty=()))
            continue
        lacking = each.kind == _KIND and each.empty and each["length"]
        found.append(_filled(each, parses) if lacking else each)
    return found


def _in_turn(parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What one sentence begins and the next one ends: "The mine opened in 1983. It closed in 1989"."""
    single = {number: [p for p in points(parse) if not p.is_range] for number, parse in parses.items()}
    for number, first in single.items():
        last = single.get(number + 1, [])
        if len(first) != 1 or len(last) != 1 or not of_one_course(first[0], last[0]):
            continue
        parse, behind = parses[number], parses[number + 1]
        alike = _is_alike(first[0], last[0]) and stands_for(behind, behind.clauses[last[0].chunk.clause])
        if alike and are_of_one(parse, first[0].chunk, behind, last[0].chunk):
            ends = zip(("start", "end"), (first[0], last[0]), strict=True)
            slots = tuple(Slot(name, (point.figure,), Mechanism.CHAIN) for name, point in ends)
            yield Statement(_KIND, behind.sentence, slots)


def _is_alike(one: Point, two: Point) -> bool:
    """Whether two dates are printed as exactly."""
    a, b = one.moment, two.moment
    return (a.year is None, a.month is None, a.day is None) == (b.year is None, b.month is None, b.day is None)


def _begun(anniversary: Statement, parses: Mapping[int, Parse]) -> Point | None:
    """The only beginning in the sentences before an anniversary: "The pier opened in 1869. A gala in 2019 marked"."""
    behind = parses.get(anniversary.sentence + 1)
    before = [parse for step in range(1, _BACK) if (parse := parses.get(anniversary.sentence - step)) is not None]
    told = [(parse, point) for parse in before for point in points(parse)]
    begun = [p for parse, p in told if not p.is_range and (p.verb in BEGINNING or is_first(parse, p))]
    if begun or behind is None:
        return begun[0] if len(begun) == 1 else None
    here = parses[anniversary.sentence]
    kept = here.chunk_with(anniversary["end"][0])
    later = [p for p in points(behind) if not p.is_range and (p.verb in BEGINNING or is_first(behind, p))]
    return later[0] if len(later) == 1 and are_of_one(here, kept, behind, later[0].chunk) else None


def _started(lacking: Statement, parses: Mapping[int, Parse]) -> Point | None:
    """When that began of which a sentence gives end and length: "left in 2019 after 12 years. He had joined"."""
    parse, length = parses[lacking.sentence], lacking["length"]
    if not length:
        return None
    end = next(point for point in points(parse) if point.figure is lacking["end"][0])
    for step in (-1, 1, -2, -3):
        near = parses.get(lacking.sentence + step)
        told = [] if near is None else list(ends_for(length[0], points(near)))
        begun = [point for point in told if of_one_course(point, end)]
        if near is not None and len(begun) == 1:
            one, other = (near, begun[0].chunk), (parse, end.chunk)
            return begun[0] if are_of_one(*(one + other if step < 0 else other + one)) else None
    return None


def _told_below(length: Length, sentence: int, parses: Mapping[int, Parse]) -> Sequence[Point]:
    """The only beginning and end below of what the top gives the length of: "Lee quits after 12 years"."""
    below = [parse for number, parse in parses.items() if sentence < number <= sentence + _BELOW]
    found = [(parse, point) for parse in below for point in ends_for(length.figure, points(parse))]
    told = {
        (first.figure.start, last.figure.start): (first, last)
        for one, first in found
        for other, last in found
        if of_one_course(first, last)
        and (are_of_one(one, first.chunk, other, last.chunk) or _are_of_one_clause(one, other, first, last))
    }
    return next(iter(told.values())) if len(told) == 1 else ()


def _are_of_one_clause(one: Parse, other: Parse, first: Point, last: Point) -> bool:
    """Whether two dates of one sentence are about the same thing."""
    near, far = sorted((first.chunk, last.chunk), key=lambda chunk: chunk.number)
    return one is other and are_of_one_subject(one, near, far)


def _filled(lacking: Statement, parses: Mapping[int, Parse]) -> Statement:
    parse = parses[lacking.sentence]
    figure = lacking["length"][0]
    length = next((each for each in lengths(parse) if each.figure.start == figure.start), None)
    if length is None:
        return lacking
    before = parses.get(lacking.sentence - 1)
    noun = parse.words.lower[length.chunk.head] if length.chunk.head >= 0 else ""
    if length.chunk.determiner and before is not None and (ranged := _ranged(length, before)):
        return replace(lacking, slots=(Slot("range", (ranged.figure,), Mechanism.LINK), *lacking.slots), empty=())
    told = _before(length, noun, before) or _behind(length, parses.get(lacking.sentence + 1))
    if not told and figure.at_top:
        told = _told_below(length, lacking.sentence, parses)
    names = lacking.empty
    if len(told) != len(names):
        return lacking
    slots = tuple(Slot(name, (point.figure,), Mechanism.LINK) for name, point in zip(names, told, strict=True))
    return replace(lacking, slots=(*slots, *lacking.slots), empty=())


def _before(length: Length, noun: str, before: Parse | None) -> Sequence[Point]:
    """The dates of the sentence before a length that it may be counted from or measure, in the order of the text."""
    if before is None or before.figures[-1].paragraph != length.figure.paragraph or _has_rivals(length, before):
        return ()
    if length.describes and noun not in before.words.lower:
        return ()  # "The strike began ... The three-week trial"
    ends = list(ends_for(length.figure, points(before)))
    if length.tie is not Tie.WHOLE or not ends:
        return ends
    began = ends[0].opens or ends[0].verb in beginnings()
    ended = len(ends) < 2 or ends[1].closes or ends[1].verb in endings()
    return ends if began and ended else ()


def _ranged(length: Length, before: Parse) -> Point | None:
    """The only range of dates in the sentence before: "from 2003 to 2023. In those two decades"."""
    ranges = [point for point in points(before) if point.is_range and is_as_fine(length.figure, point)]
    alone = len(ranges) == 1 and not _has_rivals(length, before)
    return ranges[0] if alone and before.figures[-1].paragraph == length.figure.paragraph else None


def _behind(length: Length, behind: Parse | None) -> Sequence[Point]:
    """The dates of the sentence that continues the one with "a 36-hour curfew": "It took effect at 6pm on"."""
    if behind is None or not length.describes or _has_rivals(length, behind):
        return ()
    ends = list(ends_for(length.figure, points(behind)))
    told = [pair for pair in pairs(behind, ends) if stands_for(behind, behind.clauses[pair.first.chunk.clause])]
    return (told[0].first, told[0].last) if len(told) == 1 and len(ends) == 2 else ()


def _has_rivals(length: Length, parse: Parse) -> bool:
    return any(each.figure.quantity.unit == length.figure.quantity.unit for each in lengths(parse))
