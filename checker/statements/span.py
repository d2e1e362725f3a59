"""Spans: when something began and ended, and how long it took: "from 1989 to 2021", "a 12-day strike", "ten years later".

Slots: ``start`` and ``end`` (two dates or clock times), ``range`` (both, printed as one), ``length`` (the time between
them), ``period`` (the months of it, the first and the last counted), ``ago`` (the time from the start to the story's own day); ``feast`` (which anniversary was kept at the end),
``feast_now`` (which one is kept now), ``year`` (the so-manieth year in which it goes on at the end).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Link, Parse, Role
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.feasts import feasts
from checker.statements.lengths import Length, Tie, lengths
from checker.statements.moments import WHEN, Point, beginnings, endings, ends_for, is_as_fine, points, sort_of
from checker.statements.pairs_of_dates import Pair, are_of_one_subject, pairs, subject_of
from checker.statements.phrases import at, is_mark

SLOTS = {
    "start": Slots.DATE,
    "end": Slots.DATE,
    "range": Slots.DATE,
    "earlier": Slots.DATE,  # the start, where more than a length ties it to the end
    "later": Slots.DATE,
    "length": Slots.NUMBER,
    "ago": Slots.NUMBER,
    "period": Slots.NUMBER,
    "feast": Slots.NUMBER,
    "feast_now": Slots.NUMBER,
    "year": Slots.NUMBER,
}
_TO, _SINCE, _HAS = frames.words("span", "to"), frames.words("span", "since"), frames.words("span", "has")
_TELLING, _TRAVEL = frames.words("age", "telling"), word_set("elapsed", "travel")
_FROM, _RANGED = frames.words("span", "from"), frames.words("span", "ranged")
_BESIDE = ",(–—"
_DEFINITE = frames.words("span", "definite")
_SUMMING = frozenset((Link.COLON, Link.DASH, Link.BRACKET, Link.RELATIVE, Link.PARTICIPLE, Link.SUBORDINATE))
_EXPLAINING = frozenset((Link.COLON, Link.DASH))
_TOLD = frames.words("span", "themselves") | frames.words("span", "pointing")
_GLUE = (ChunkKind.PREPOSITION, ChunkKind.ADVERB)
_NEAR = 3  # chunks from a date to the length set behind it: ", a span of 12 years"
_SET_OFF = 2  # chunks of ", in" before a date


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The spans that a sentence tells.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("He was mayor for 11 years, from 2003 until 2014.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('start', '2003'), ('end', '2014'), ('length', '11 years')]
    """
    found = points(parse)
    if not found:
        return
    told = list(pairs(parse, found))
    measured: set[int] = set()
    spans = list(lengths(parse))
    for length in spans:
        statement = _of_length(parse, length, found, told, spans)
        if statement is not None:
            measured |= {figure.start for figure in statement.figures}
            yield statement
    yield from _of_feasts(parse, found)
    for pair in told:
        if pair.first.figure.start not in measured or pair.last.figure.start not in measured:
            yield _statement(parse, _ends(pair.first, pair.last, pair.mechanism))


def _of_feasts(parse: Parse, found: Sequence[Point]) -> Iterator[Statement]:
    """The anniversaries of a sentence, with what they are of and when they were kept."""
    for feast in feasts(parse, found):
        if feast.first is None:
            continue
        if feast.last is not None:
            name = "year" if feast.year else "feast"
            slots = (*_ends(feast.first, feast.last, Mechanism.OWN), Slot(name, (feast.figure,)))
            yield _statement(parse, slots)
        elif not feast.year:
            yield _statement(parse, (Slot("start", (feast.first.figure,)), Slot("feast_now", (feast.figure,))))


def _statement(parse: Parse, slots: tuple[Slot, ...]) -> Statement:
    return Statement("span", parse.sentence, slots)


def _ends(first: Point, last: Point, mechanism: Mechanism) -> tuple[Slot, ...]:
    return Slot("start", (first.figure,), mechanism), Slot("end", (last.figure,), mechanism)


def _of_length(
    parse: Parse, length: Length, found: Sequence[Point], told: Sequence[Pair], spans: Sequence[Length]
) -> Statement | None:
    """What a length of time measures."""
    ends = list(ends_for(length.figure, found))
    if _is_by_two_clocks(parse, length, ends):
        return None
    if length.tie is Tie.AGO:
        return _until_now(parse, length, _beside(parse, length, ends), ends)
    if length.tie in (Tie.WHOLE, Tie.SINCE) and (ranged := _range(parse, length, found)):
        how = Mechanism.OWN if ranged.chunk.clause == length.chunk.clause else Mechanism.APPOSITION
        return _statement(parse, (Slot("range", (ranged.figure,), how), _measure(parse, length)))
    since = [point for point in ends if point.led in _SINCE and point.chunk.clause == length.chunk.clause]
    if length.tie is Tie.WHOLE and len(since) == 1 and _goes_on(parse, length):
        return _until_now(parse, length, since[0], ends)
    pair = _between(parse, length, ends, told, spans)
    if pair is None:
        return _open(parse, length, ends)
    return _statement(parse, (*_ends(pair.first, pair.last, pair.mechanism), _measure(parse, length)))


def _is_by_two_clocks(parse: Parse, length: Length, ends: Sequence[Point]) -> bool:
    """Whether clock times may be of two zones: with one printed, or of a journey through the air."""
    if sort_of(length.figure) != "clock":
        return False
    return any(point.moment.zone for point in ends) or not _TRAVEL.isdisjoint(parse.words.lower)


def _goes_on(parse: Parse, length: Length) -> bool:
    """Whether what a length is told of goes on: "has been in the post for four years, since 2012"."""
    verb = parse.clauses[length.chunk.clause].verb
    told = parse.chunks[verb] if verb >= 0 else None
    return told is not None and not _HAS.isdisjoint(parse.words.lower[told.start : told.stop])


def _until_now(parse: Parse, length: Length, first: Point | None, ends: Sequence[Point]) -> Statement | None:
    """ "twenty years ago, in 1985": up to the story's own day, or to that on which somebody said so."""
    if first is None:
        return None
    said = [point for point in ends if point.verb in _TELLING and point is not first]
    if said:
        return _statement(parse, (*_ends(first, said[0], Mechanism.CHAIN), Slot("length", (length.figure,))))
    return _statement(parse, (Slot("start", (first.figure,)), Slot("ago", (length.figure,))))


def _measure(parse: Parse, length: Length) -> Slot:
    """The slot of a length: a period where it is of months that are all counted, as in "the three months from April to June"."""
    turn = parse.chunks[length.turn].text if length.turn >= 0 else ""
    whole = length.chunk.determiner in _DEFINITE and turn in _FROM and length.figure.quantity.unit == "month"
    return Slot("period" if whole else "length", (length.figure,))


def _open(parse: Parse, length: Length, ends: Sequence[Point]) -> Statement | None:
    """A length of which the sentence before may tell an end that it lacks: "It lasted three weeks"."""
    measure = Slot("length", (length.figure,))
    if length.tie in (Tie.LATER, Tie.EARLIER):
        known = _beside(parse, length, ends)
        if known is None or any(p.chunk.number < length.chunk.number for p in ends if p is not known):
            return None
        names = ("end", "start") if length.tie is Tie.LATER else ("start", "end")
        return Statement("span", parse.sentence, (Slot(names[0], (known.figure,)), measure), names[1:])
    if length.tie is not Tie.WHOLE:
        return None
    if not ends and (length.describes or length.chunk.determiner in _DEFINITE):
        return Statement("span", parse.sentence, (measure,), ("start", "end"))
    if length.describes:
        return None
    if len(ends) == 1 and ends[0].verb in endings():
        return Statement("span", parse.sentence, (Slot("end", (ends[0].figure,)), measure), ("start",))
    whole = not ends and _is_of_time_told(parse, length)
    return Statement("span", parse.sentence, (measure,), ("start", "end")) if whole else None


def _is_of_time_told(parse: Parse, length: Length) -> bool:
    """Whether the clause of a length opens its sentence and is about what was told before: "It lasted", "That makes"."""
    clause = parse.clauses[length.chunk.clause]
    subject = subject_of(parse, clause)
    return clause.up < 0 and subject is not None and subject.text in _TOLD and length.chunk.preposition < 0


def _between(
    parse: Parse, length: Length, ends: list[Point], told: Sequence[Pair], spans: Sequence[Length]
) -> Pair | None:
    """The two dates that a length lies between."""
    if length.tie is Tie.LATER:
        return _onward(parse, length, ends)
    if length.tie is Tie.EARLIER:
        pair = _onward(parse, length, ends)
        return None if pair is None else Pair(pair.last, pair.first, pair.mechanism)
    if length.tie in (Tie.SINCE, Tie.BEFORE):
        behind = any(p.chunk.number > length.turn for p in ends)
        return _counted(parse, length, ends) if behind else _since_begun(length, ends, told)
    if length.tie is Tie.UNTIL:
        return _until(parse, length, ends)
    return _whole(parse, length, ends, told, spans)


def _beside(parse: Parse, length: Length, ends: Sequence[Point]) -> Point | None:
    """The date that a length leads to: right behind it ("later, in 2004"), or before it ("in 2004, ten years later")."""
    turn = max(length.turn, length.chunk.number)
    behind = next((p for p in ends if p.chunk.number > turn + 1), None)
    if behind is not None and _is_glued(parse, turn, behind.chunk.number):
        return behind
    before = next((p for p in reversed(ends) if p.chunk.number < length.chunk.number), None)
    if before is None or not _is_glued(parse, before.chunk.number, length.chunk.number):
        return None
    between = parse.chunks[before.chunk.number + 1 : length.chunk.number]
    return before if any(is_mark(chunk, _BESIDE) for chunk in between) else None


def _is_glued(parse: Parse, start: int, stop: int) -> bool:
    """Whether nothing but prepositions, adverbs and commas stands between two chunks: ", in", "on"."""
    between = parse.chunks[start + 1 : stop]
    return all(c.kind in _GLUE or is_mark(c, _BESIDE) or _is_date(parse, c) for c in between)


def _is_date(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind in WHEN for number in chunk.figures)


def _onward(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "in 1990 ... ten years later, in 2000": the date before, and the one that it leads to."""
    last = _beside(parse, length, ends)
    if last is None:
        return None
    limit = min(last.chunk.number, length.chunk.number)
    before = [p for p in ends if p.chunk.number < limit]
    if not before:
        return None
    return Pair(before[-1], last, Mechanism.CHAIN if len(before) == 1 else Mechanism.LINK)


def _counted(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "in 2004, ten years after the 1994 vote": the date behind the word, and that of the clause of the length."""
    behind = [p for p in ends if p.chunk.number > length.turn]
    if not behind:
        return None
    known, here = behind[0], parse.clauses[length.chunk.clause]
    told = (here.number, here.up) if here.verb < 0 else (here.number,)
    others = [p for p in ends if p is not known and (p.chunk.clause in told or _is_set_off(parse, p, known))]
    if len(others) != 1 or not _governs(parse, length, known):
        return None
    first, last = (known, others[0]) if length.tie is Tie.SINCE else (others[0], known)
    return Pair(first, last, Mechanism.OWN)


def _since_begun(length: Length, ends: Sequence[Point], told: Sequence[Pair]) -> Pair | None:
    """ "docked at 10.10am, an hour after it set out": the only beginning and end that the sentence tells."""
    fit = [p for p in told if p.mechanism is Mechanism.CHAIN and p.first in ends and p.last in ends]
    return fit[0] if len(fit) == 1 and len(ends) == 2 and length.tie is Tie.SINCE else None


def _is_set_off(parse: Parse, point: Point, known: Point) -> bool:
    """Whether a comma parts a date from the one before it: "two years after it was founded in 1969, in 1971"."""
    behind = known.chunk.clause == point.chunk.clause and known.chunk.number < point.chunk.number
    return behind and is_mark(at(parse, point.chunk.preposition - 1), ",")


def _governs(parse: Parse, length: Length, known: Point) -> bool:
    """Whether a date is of what stands behind "ten years after": in its clause, or in one that hangs on it."""
    between = parse.chunks[length.turn + 1 : known.chunk.number]
    if parse.chunks[length.turn].text in _FROM:
        return not between
    hangs = known.chunk.clause == length.chunk.clause or parse.clauses[known.chunk.clause].up == length.chunk.clause
    apart = any(chunk.kind is ChunkKind.MARK for chunk in between[:-_SET_OFF])
    return hangs and not apart and not any(chunk.kind is ChunkKind.CONJUNCTION for chunk in between)


def _until(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "signed in 1983, it held for 19 years until 2002": the date behind "until", and the one other."""
    last = next((p for p in ends if p.chunk.number > length.turn), None)
    others = [p for p in ends if p is not last]
    if last is None or len(others) != 1 or others[0].chunk.number > length.turn:
        return None
    if not _is_glued(parse, length.turn, last.chunk.number):
        return None  # "37 years to life"
    first = others[0]
    began = first.opens or first.verb in beginnings()
    return Pair(first, last, Mechanism.CHAIN) if began else None


def _range(parse: Parse, length: Length, found: Sequence[Point]) -> Point | None:
    """The range of dates that a length measures: the one of its clause, or one in brackets behind the subject."""
    ranges = [p for p in found if p.is_range and is_as_fine(length.figure, p)]
    fit = [p for p in ranges if _measures(parse, length, p)]
    return min(fit, key=lambda p: abs(p.chunk.number - length.chunk.number), default=None)


def _measures(parse: Parse, length: Length, ranged: Point) -> bool:
    """Whether nothing parts a length from a range, and no word before that makes it the time of something else."""
    if ranged.led and ranged.led not in _RANGED:
        return False  # "over three years in the 2004-05 budget"
    first, last = sorted((length.chunk.number, ranged.chunk.number))
    between = parse.chunks[first + 1 : last]
    if any(chunk.kind is ChunkKind.CONJUNCTION or chunk.figures for chunk in between):
        return False
    if length.tie is Tie.SINCE:
        words = parse.words.lower[ranged.figure.first : ranged.figure.stop]
        spelled = not _TO.isdisjoint(words)  # "from 2008-09" begins with that year
        return spelled and parse.chunks[length.turn].text in _FROM and len(between) == 1
    clause = parse.clauses[ranged.chunk.clause]
    if clause.number == length.chunk.clause:
        return True
    closed = is_mark(at(parse, ranged.chunk.number + 1), ")]–—")
    aside = closed and clause.link is Link.BRACKET and clause.up == length.chunk.clause
    return aside and (last == length.chunk.number or len(between) == 1 or length.describes)


def _whole(
    parse: Parse, length: Length, ends: Sequence[Point], told: Sequence[Pair], spans: Sequence[Length]
) -> Pair | None:
    """The only beginning and the only end that a sentence tells, those of its own clause first."""
    fit = [pair for pair in told if pair.first in ends and pair.last in ends]
    here = [pair for pair in fit if _is_of(pair, length)]
    if len(here) == 1:
        return here[0]
    if len(ends) != 2 or _has_rivals(length, spans):
        return None
    by_verbs = [pair for pair in fit if pair.mechanism is Mechanism.CHAIN]
    pair = by_verbs[0] if by_verbs else _lone(parse, length, *ends)
    return None if pair is None or _is_planned(pair, length) else pair


def _is_planned(pair: Pair, length: Length) -> bool:
    """Whether a length is what something was begun for: "appointed in 2003 for 15 years, she retired in 2014"."""
    here = length.chunk.clause
    return pair.first.chunk.clause == here != pair.last.chunk.clause and length.chunk.number > pair.first.chunk.number


def _is_of(pair: Pair, length: Length) -> bool:
    """Whether a pair stands in the clause of a length and is all of it: not "for a year between 2001 and 2009"."""
    clauses = {pair.first.chunk.clause, pair.last.chunk.clause, length.chunk.clause}
    if len(clauses) > 1:
        return False
    apart = length.chunk.number - pair.last.chunk.number
    behind = 0 < apart <= _NEAR and length.chunk.role is Role.APPOSED
    return not pair.first.is_within or behind or length.chunk.determiner in _DEFINITE


def _has_rivals(length: Length, spans: Sequence[Length]) -> bool:
    """Whether another length of its sort is told, of which the dates may be as well."""
    return any(other is not length and sort_of(other.figure) == sort_of(length.figure) for other in spans)


def _lone(parse: Parse, length: Length, first: Point, last: Point) -> Pair | None:
    """The only two dates of a sentence, where what they are told of begins with the one and ends with the other.

    Or where the length sums up what was told with both, or is explained by it.
    """
    if length.goes_on:
        return None
    if not length.describes:
        if _begins(first) and _ends_it(last):
            return Pair(first, last, Mechanism.LINK)
        if _begins(last) and _ends_it(first) and are_of_one_subject(parse, first.chunk, last.chunk):
            return Pair(last, first, Mechanism.LINK)
    fits = _sums_up(parse, length, last) or _is_explained(parse, length, first, last)
    return Pair(first, last, Mechanism.CHAIN) if fits else None


def _begins(point: Point) -> bool:
    return point.opens or point.verb in beginnings()


def _ends_it(point: Point) -> bool:
    return point.closes or point.verb in endings()


def _sums_up(parse: Parse, length: Length, last: Point) -> bool:
    """Whether a length stands in a clause behind both dates that says what came of it: ", leaving it dark for an hour"."""
    clause = parse.clauses[length.chunk.clause]
    behind = last.chunk.number < clause.start and clause.up == last.chunk.clause
    return behind and clause.link in _SUMMING


def _is_explained(parse: Parse, length: Length, first: Point, last: Point) -> bool:
    """Whether both dates stand behind a colon or dash that follows the clause of a length: "It took a year: ..."."""
    return all(_opens_behind(parse, length.chunk.clause, point.chunk.clause) for point in (first, last))


def _opens_behind(parse: Parse, here: int, number: int) -> bool:
    clause = parse.clauses[number]
    while clause.up >= 0:
        if clause.up == here:
            return clause.link in _EXPLAINING
        clause = parse.clauses[clause.up]
    return False
