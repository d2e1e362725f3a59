"""Spans: when something began and ended, and how long it took: "from 1989 to 2021", "a 12-day strike", "a year later".

Slots: ``start`` and ``end`` (two dates or clock times), ``earlier`` and ``later`` (the same, where more than a length
ties them), ``range`` (both, printed as one), ``printed_range`` (the same, which needs no length), ``length`` (the time
between them), ``lapse`` (the same, if it leads from one to the other), ``period`` (its months, the first and the last
counted); ``anniversary`` (the number of the one kept at the end), ``year`` (the number of the running year at the end).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import ChunkKind, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Moment
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.times.ends_of_lengths import (
    beside,
    counted,
    onward,
    range_of,
    since_begun,
    sums_up,
    until,
    whole,
)
from checker.statements.times.lengths import Length, Tie, lengths
from checker.statements.times.moments import Point, endings, ends_for, points, sort_of
from checker.statements.times.origins import anniversaries
from checker.statements.times.pairs_of_dates import Pair, are_of_one_subject, around, in_turn, pairs, subject_of

SLOTS = {
    "start": Slots.DATE,
    "end": Slots.DATE,
    "range": Slots.DATE,
    "printed_range": Slots.DATE,
    "earlier": Slots.DATE,
    "later": Slots.DATE,
    "length": Slots.NUMBER,
    "lapse": Slots.NUMBER,
    "period": Slots.NUMBER,
    "anniversary": Slots.NUMBER,
    "year": Slots.NUMBER,
}
_SINCE, _HAS, _FROM = frames.words("span", "since"), frames.words("span", "has"), frames.words("span", "from")
_TELLING, _TRAVEL = frames.words("age", "telling"), word_set("elapsed", "travel")
_DEFINITE, _BETWEEN = frames.words("span", "definite"), frames.words("span", "between")
_TOLD = frames.words("span", "themselves") | frames.words("span", "pointing")
_NOON, _DAWN = 12, 6  # hours
_word = partial(word_set, "elapsed")


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The spans of a sentence.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("He was mayor for 11 years, from 2003 until 2014.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('start', '2003'), ('end', '2014'), ('length', '11 years')]
    """
    found = points(parse)
    told = list(pairs(parse, found))
    known = {(pair.first.figure.start, pair.last.figure.start) for pair in told}
    measured: set[int] = set()
    spans = list(lengths(parse))
    for length in spans:
        statement = _of_length(parse, length, found, told, spans)
        if statement is not None:
            measured |= {figure.start for figure in statement.figures}
            yield statement
    yield from _of_anniversaries(parse, found)
    for pair in told:
        if pair.first.figure.start not in measured or pair.last.figure.start not in measured:
            yield _statement(parse, _ends(pair.first, pair.last, pair.mechanism))
    for pair in chain(in_turn(parse, found), around(parse, found)):
        if (pair.first.figure.start, pair.last.figure.start) not in known:
            yield _statement(parse, _ends(pair.first, pair.last, pair.mechanism))
    for figure in ranges_of_time(parse):
        yield _statement(parse, (Slot("printed_range", (figure,)),))


def _of_anniversaries(parse: Parse, found: Sequence[Point]) -> Iterator[Statement]:
    """The anniversaries of a sentence, with what they are of and when they were kept."""
    for anniversary in anniversaries(parse, found):
        name = "length" if anniversary.figure.kind is Kind.DURATION else "year" if anniversary.year else "anniversary"
        if anniversary.first is None:
            if anniversary.last is not None and not anniversary.year:
                kept = (Slot("end", (anniversary.last.figure,)), Slot(name, (anniversary.figure,)))
                yield Statement("span", parse.sentence, kept, ("start",))
            continue
        if anniversary.last is not None:
            slots = (*_ends(anniversary.first, anniversary.last, Mechanism.OWN), Slot(name, (anniversary.figure,)))
            yield _statement(parse, slots)


def _statement(parse: Parse, slots: tuple[Slot, ...]) -> Statement:
    return Statement("span", parse.sentence, slots)


def _ends(first: Point, last: Point, mechanism: Mechanism) -> tuple[Slot, ...]:
    return Slot("start", (first.figure,), mechanism), Slot("end", (last.figure,), mechanism)


def _of_length(
    parse: Parse, length: Length, found: Sequence[Point], told: Sequence[Pair], spans: Sequence[Length]
) -> Statement | None:
    """The statement of a length of time with its ends."""
    ends = list(ends_for(length.figure, found))
    if _is_by_two_clocks(parse, length, ends):
        return None
    if length.tie is Tie.AGO:
        return _until_said(parse, length, beside(parse, length, ends), ends)
    if length.tie in (Tie.WHOLE, Tie.SINCE) and (ranged := range_of(parse, length, found)):
        how = Mechanism.OWN if ranged.chunk.clause == length.chunk.clause else Mechanism.APPOSITION
        return _statement(parse, (Slot("range", (ranged.figure,), how), _measure(parse, length)))
    since = [point for point in ends if point.led in _SINCE and point.chunk.clause == length.chunk.clause]
    if length.tie is Tie.WHOLE and len(since) == 1 and _is_perfect(parse, length):
        return _until_said(parse, length, since[0], ends)
    pair = _between(parse, length, ends, told, spans)
    if pair is None or are_of_one_row(parse, pair):
        return _without_end(parse, length, ends)
    lapse = (Slot("lapse", (length.figure,)),) if length.tie is not Tie.WHOLE else ()
    measure = Slot("length", (length.figure,))
    return _statement(parse, (*_ends(pair.first, pair.last, pair.mechanism), measure, *lapse))


def are_of_one_row(parse: Parse, pair: Pair) -> bool:
    """Whether two dates are joined and are no ends, or are the same: "after the 1964 act and the 1965 act"."""
    first, last = sorted((pair.first, pair.last), key=lambda point: point.chunk.number)
    joint = parse.chunks[last.chunk.number - 1]
    joined = joint.kind is ChunkKind.CONJUNCTION and last.led in ("", first.led) and first.led not in _BETWEEN
    return joined or first.moment == last.moment


def _is_by_two_clocks(parse: Parse, length: Length, ends: Sequence[Point]) -> bool:
    """Whether clock times may be of two zones: one zone is printed, or it is a flight."""
    if sort_of(length.figure) != "clock":
        return False
    return any(point.moment.zone for point in ends) or not _TRAVEL.isdisjoint(parse.words.lower)


def _is_perfect(parse: Parse, length: Length) -> bool:
    """Whether the clause of a length is in the perfect: "has been in the post for four years, since 2012"."""
    verb = parse.clauses[length.chunk.clause].verb
    told = parse.chunks[verb] if verb >= 0 else None
    return told is not None and not _HAS.isdisjoint(parse.words.lower[told.start : told.stop])


def _until_said(parse: Parse, length: Length, first: Point | None, ends: Sequence[Point]) -> Statement | None:
    """The time up to the day when somebody said so: "said in 2005 that twenty years ago, in 1985"."""
    if first is None:
        return None
    said = [point for point in ends if point.verb in _TELLING and point is not first]
    if said:
        return _statement(parse, (*_ends(first, said[0], Mechanism.CHAIN), Slot("length", (length.figure,))))
    return None


def _measure(parse: Parse, length: Length) -> Slot:
    """The slot of a length; ``period`` if its months are all counted: "the three months from April to June"."""
    turn = parse.chunks[length.turn].text if length.turn >= 0 else ""
    whole = length.chunk.determiner in _DEFINITE and turn in _FROM and length.figure.quantity.unit == "month"
    return Slot("period" if whole else "length", (length.figure,))


def _without_end(parse: Parse, length: Length, ends: Sequence[Point]) -> Statement | None:
    """A length that lacks an end which the sentence before may give: "It lasted three weeks"."""
    measure = Slot("length", (length.figure,))
    if length.tie in (Tie.LATER, Tie.EARLIER):
        known = beside(parse, length, ends)
        if known is None or any(p.chunk.number < length.chunk.number for p in ends if p is not known):
            return None
        lapse = Slot("lapse", (length.figure,))
        names = ("end", "start") if length.tie is Tie.LATER else ("start", "end")
        return Statement("span", parse.sentence, (Slot(names[0], (known.figure,)), measure, lapse), names[1:])
    if length.tie is not Tie.WHOLE:
        return None
    if not ends and length.figure.at_top:
        return Statement("span", parse.sentence, (measure,), ("start", "end"))
    if not ends and (length.describes or length.chunk.determiner in _DEFINITE):
        return Statement("span", parse.sentence, (measure,), ("start", "end"))
    if length.describes:
        return None
    if len(ends) == 1 and ends[0].verb in endings() and _are_of_one_clause(length, ends[0]):
        return Statement("span", parse.sentence, (Slot("end", (ends[0].figure,)), measure), ("start",))
    whole = not ends and not length.goes_on and _points_back(parse, length)
    return Statement("span", parse.sentence, (measure,), ("start", "end")) if whole else None


def _are_of_one_clause(length: Length, end: Point) -> bool:
    """Whether a length stands in the clause that tells of an end, or behind it."""
    return length.chunk.clause == end.chunk.clause or end.chunk.number < length.chunk.number


def _points_back(parse: Parse, length: Length) -> bool:
    """Whether the clause of a length opens its sentence and is about something said before: "It lasted"."""
    clause = parse.clauses[length.chunk.clause]
    subject = subject_of(parse, clause)
    return clause.up < 0 and subject is not None and subject.text in _TOLD and length.chunk.preposition < 0


def _between(
    parse: Parse, length: Length, ends: list[Point], told: Sequence[Pair], spans: Sequence[Length]
) -> Pair | None:
    """The two dates that a length lies between."""
    if length.tie is Tie.LATER:
        return onward(parse, length, ends)
    if length.tie is Tie.EARLIER:
        pair = onward(parse, length, ends)
        return None if pair is None else Pair(pair.last, pair.first, pair.mechanism)
    if length.tie in (Tie.SINCE, Tie.BEFORE):
        behind = any(p.chunk.number > length.turn for p in ends)
        return counted(parse, length, ends) if behind else since_begun(length, ends, told)
    if length.tie is Tie.UNTIL:
        return until(parse, length, ends)
    pair = whole(parse, length, ends, told, spans)
    first, last = sorted((length.chunk, pair.first.chunk), key=lambda c: c.number) if pair is not None else (None, None)
    if pair is None or first is None or last is None or sums_up(parse, length, pair):
        return pair
    return pair if are_of_one_subject(parse, first, last) else None


def ranges_of_time(parse: Parse) -> Iterator[Figure]:
    """The ranges of a sentence that can only run forwards: nothing is rescheduled in it, and they do not span a night.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The fair takes place from 7 June to 9 June.")))[0]
    >>> [figure.text for figure in ranges_of_time(found)]
    ['7 June to 9 June']
    """
    ranges = [figure for figure in parse.figures if figure.quantity.until is not None]
    if not ranges:
        return
    taken = {at for figure in parse.figures for at in range(figure.opening, figure.stop)}
    told = {word for at, word in enumerate(parse.words.lower) if at not in taken}
    if not _word("moving").isdisjoint(told):
        return
    one_day = _word("overnight").isdisjoint(parse.words.lower)
    for figure in ranges:
        of_dates = figure.kind is Kind.DATE and not _ends_in_number(parse, figure)
        if of_dates or (figure.kind is Kind.TIME and _is_of_half_day(figure) and one_day):
            yield figure


def _ends_in_number(parse: Parse, dates: Figure) -> bool:
    """Whether the end is a number of something: "on July 14 to 12 years in jail", "in 2008 to 1230 in 2018"."""
    behind = parse.words.lower[dates.stop : dates.stop + 1]
    dated = any(figure.kind is Kind.DATE and figure.opening == dates.stop + 1 for figure in parse.figures)
    return not _word("terms").isdisjoint(behind) or (dated and not _word("in_year").isdisjoint(behind))


def _is_of_half_day(figure: Figure) -> bool:
    """Whether both ends are in the morning, or both in the afternoon: "from 10am to 9am"."""
    first, last = figure.quantity.moment or Moment(), figure.quantity.until or Moment()
    if first.hour is None or last.hour is None:
        return False
    return first.hour // _NOON == last.hour // _NOON and min(first.hour, last.hour) >= _DAWN
