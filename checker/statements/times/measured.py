"""The dates between which a whole length lies: "for 11 years, from 2003 until 2014", "began ... ended ... lasted"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import frames
from checker.model.clause import ChunkKind, Link, Parse, Role
from checker.model.statement import Mechanism
from checker.statements.phrases import at, is_mark
from checker.statements.times.lengths import Length, Tie, is_closed
from checker.statements.times.moments import Point, beginnings, endings, is_as_fine, sort_of
from checker.statements.times.pairs_of_dates import Pair, are_of_one_subject, root_of

_TO, _FROM, _RANGED = frames.words("span", "to"), frames.words("span", "from"), frames.words("span", "ranged")
_PERFECT = frames.words("span", "perfect")
_DEFINITE = frames.words("span", "definite")
_SUMMING = frozenset((Link.COLON, Link.DASH, Link.BRACKET, Link.RELATIVE, Link.PARTICIPLE, Link.SUBORDINATE))
_EXPLAINING = frozenset((Link.COLON, Link.DASH))
_SUMMING_UP, _THOSE = frames.words("span", "summing_up"), frames.words("span", "those")
_NEAR = 3  # chunks from a date to the length set after it: ", a span of 12 years"


def range_of(parse: Parse, length: Length, found: Sequence[Point]) -> Point | None:
    """The range of dates that a length measures: that of its clause, or one in brackets after the subject."""
    ranges = [p for p in found if p.is_range and is_as_fine(length.figure, p)]
    fit = [p for p in ranges if _measures(parse, length, p)]
    return min(fit, key=lambda p: abs(p.chunk.number - length.chunk.number), default=None)


def _measures(parse: Parse, length: Length, ranged: Point) -> bool:
    """Whether a length and a range belong together: nothing parts them, and the length has no other subject."""
    if ranged.led and ranged.led not in _RANGED:
        return False  # "over three years in the 2004-05 budget"
    if _lies_within(length, ranged, ranged):
        return False
    first, last = sorted((length.chunk.number, ranged.chunk.number))
    between = parse.chunks[first + 1 : last]
    if any(chunk.kind is ChunkKind.CONJUNCTION or chunk.figures for chunk in between):
        return False
    if length.tie is Tie.SINCE:
        words = parse.words.lower[ranged.figure.first : ranged.figure.stop]
        spelled = not _TO.isdisjoint(words)  # "from 2008-09" begins with that year
        return spelled and parse.chunks[length.turn].text in _FROM and len(between) == 1
    clause = parse.clauses[ranged.chunk.clause]
    set_off = length.chunk.number == last and [chunk.kind for chunk in between] == [ChunkKind.MARK]
    if clause.number == length.chunk.clause or set_off:
        return True
    noun = at(parse, clause.start - 1)
    noun = at(parse, clause.start - 2) if is_mark(noun, ",") else noun
    if clause.link in (Link.RELATIVE, Link.REDUCED) and noun is length.chunk:
        return True  # "their six-day strike, which ran from"
    closed = is_mark(at(parse, ranged.chunk.number + 1), ")]–—")
    of_one = clause.link is Link.BRACKET and are_of_one_subject(parse, ranged.chunk, length.chunk)
    if clause.link is Link.BRACKET and is_mark(at(parse, length.chunk.number + 1), "("):
        return True  # "for 35 days (4-29 March)"
    aside = closed and of_one
    return aside and (last == length.chunk.number or len(between) == 1 or length.describes)


def whole(
    parse: Parse, length: Length, ends: Sequence[Point], told: Sequence[Pair], spans: Sequence[Length]
) -> Pair | None:
    """The only beginning and the only end in a sentence, those of its own clause first."""
    fit = [pair for pair in told if pair.first in ends and pair.last in ends]
    here = [pair for pair in fit if _is_of(pair, length) or _is_set_behind(parse, pair, length)]
    if len(here) == 1:
        return here[0]
    if len(ends) != 2 or _has_rivals(length, spans):
        return None
    closed = Pair(ends[1], ends[0], Mechanism.CHAIN)
    if _ends_what_began(parse, length, closed):
        return closed
    by_verbs = [pair for pair in fit if pair.mechanism is Mechanism.CHAIN]
    pair = by_verbs[0] if by_verbs else _lone(parse, length, *ends)
    return None if pair is None or _is_planned(parse, pair, length) else pair


def _is_planned(parse: Parse, pair: Pair, length: Length) -> bool:
    """Whether a length is a plan: "appointed in 2003 for 15 years, she retired in 2014"."""
    here, first = length.chunk.clause, pair.first.chunk
    between = parse.chunks[first.number + 1 : length.chunk.number]
    behind = first.clause == here != pair.last.chunk.clause and length.chunk.number > first.number
    return behind and all(chunk.verb is None for chunk in between)


def _is_of(pair: Pair, length: Length) -> bool:
    """Whether a pair of dates stands in the clause of a length that is all of the time between them."""
    clauses = {pair.first.chunk.clause, pair.last.chunk.clause, length.chunk.clause}
    if len(clauses) > 1:
        return False
    return not _lies_within(length, pair.first, pair.last)


def _is_set_behind(parse: Parse, pair: Pair, length: Length) -> bool:
    """Whether a length is set off right behind two dates of one clause: "from May 2009 to May 2022 (13 years)"."""
    one_clause = pair.first.chunk.clause == pair.last.chunk.clause
    return one_clause and length.chunk.number == pair.last.chunk.number + 2 and length.chunk.role is Role.APPOSED


def _lies_within(length: Length, first: Point, last: Point) -> bool:
    """Whether a length lies somewhere between dates and does not fill the time: "for a year between 2001 and 2009"."""
    anchor = length.chunk.host if length.chunk.host >= 0 else length.chunk.number
    behind = length.chunk.role is Role.APPOSED or anchor < length.chunk.number  # "a period of"
    behind = behind and 0 < anchor - last.chunk.number <= _NEAR
    return first.is_within and not behind and length.chunk.determiner not in _DEFINITE


def _has_rivals(length: Length, spans: Sequence[Length]) -> bool:
    """Whether the sentence has another length of its sort, to which the dates may belong."""
    return any(other is not length and sort_of(other.figure) == sort_of(length.figure) for other in spans)


def _lone(parse: Parse, length: Length, first: Point, last: Point) -> Pair | None:
    """The only two dates of a sentence, if they are the beginning and the end of one thing.

    Or where the length sums up what was told with both, or is explained by it.
    """
    if length.goes_on:
        return None
    if not length.describes and not _is_of_one_of_them(parse, length, first, last):
        if _begins(first) and _ends_it(last):
            return Pair(first, last, Mechanism.LINK)
        if _begins(last) and _ends_it(first) and are_of_one_subject(parse, first.chunk, last.chunk):
            return Pair(last, first, Mechanism.LINK)
    fits = _sums_up(parse, length, last) or _is_explained(parse, length, first, last)
    return Pair(first, last, Mechanism.CHAIN) if fits else None


def _is_of_one_of_them(parse: Parse, length: Length, first: Point, last: Point) -> bool:
    """Whether a length belongs to what only one of two dates is about: "doors open at 7 and the play lasts an hour"."""
    roots = [root_of(parse, parse.clauses[chunk.clause]) for chunk in (first.chunk, last.chunk, length.chunk)]
    return roots[0] != roots[1] and roots[2] in roots[:2]


def _begins(point: Point) -> bool:
    return point.opens or point.verb in beginnings()


def _ends_it(point: Point) -> bool:
    return point.closes or point.verb in endings()


def sums_up(parse: Parse, length: Length, pair: Pair) -> bool:
    """Whether a length is said of both dates, whatever its subject is: "in those 25 days", "that makes six years"."""
    clause = parse.clauses[length.chunk.clause]
    behind = max(pair.first.chunk.number, pair.last.chunk.number) < length.chunk.number
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    made = verb is not None and verb.lemma in _SUMMING_UP
    pointing = behind and (length.chunk.determiner in _THOSE or made)
    return pointing or _ends_what_began(parse, length, pair) or _is_explained(parse, length, pair.first, pair.last)


def _ends_what_began(parse: Parse, length: Length, pair: Pair) -> bool:
    """Whether something ends a length, of which a clause behind says when it began: "ending a rule that began in"."""
    begun = parse.clauses[pair.first.chunk.clause]
    hangs = begun.link in (Link.RELATIVE, Link.REDUCED) and begun.start > length.chunk.number > pair.last.chunk.number
    return hangs and is_closed(parse, length.chunk) and pair.first.verb in beginnings()


def _sums_up(parse: Parse, length: Length, last: Point) -> bool:
    """Whether a clause after both dates sums up the time: ", leaving it dark for an hour"."""
    clause = parse.clauses[length.chunk.clause]
    told = parse.chunks[clause.verb] if clause.verb >= 0 else None
    if told is not None and not _PERFECT.isdisjoint(parse.words.lower[told.start : told.stop]):
        return False  # "was jailed in 1995 and died in 2012, having served 12 years"
    behind = last.chunk.number < clause.start and clause.up == last.chunk.clause
    return behind and clause.link in _SUMMING


def _is_explained(parse: Parse, length: Length, first: Point, last: Point) -> bool:
    """Whether both dates follow a colon or dash after the clause of a length: "It took a year: ..."."""
    return all(_opens_behind(parse, length.chunk.clause, point.chunk.clause) for point in (first, last))


def _opens_behind(parse: Parse, here: int, number: int) -> bool:
    clause = parse.clauses[number]
    while clause.up >= 0:
        if clause.up == here:
            return clause.link in _EXPLAINING
        clause = parse.clauses[clause.up]
    return False
