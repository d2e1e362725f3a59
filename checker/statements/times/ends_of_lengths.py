"""The dates between which a length of time lies: "in 1990 ... ten years later, in 2000", "for 11 years, from 2003"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Clause, Link, Parse, Role
from checker.model.statement import Mechanism
from checker.statements.phrases import at, is_mark
from checker.statements.times.lengths import Length, Tie, is_closed
from checker.statements.times.moments import WHEN, Point, beginnings, endings, is_as_fine, sort_of
from checker.statements.times.pairs_of_dates import Pair, are_of_one_subject, root_of

_FROM = frames.words("span", "from")
_BESIDE = ",(–—"
_GLUE = (ChunkKind.PREPOSITION, ChunkKind.ADVERB)
_SET_OFF = 2  # chunks of ", in" before a date
_TO, _RANGED = frames.words("span", "to"), frames.words("span", "ranged")
_PERFECT = frames.words("span", "perfect")
_DEFINITE = frames.words("span", "definite")
_SUMMING = frozenset((Link.COLON, Link.DASH, Link.BRACKET, Link.RELATIVE, Link.PARTICIPLE, Link.SUBORDINATE))
_EXPLAINING = frozenset((Link.COLON, Link.DASH))
_SUMMING_UP, _THOSE = frames.words("span", "summing_up"), frames.words("span", "those")
_NEAR = 3  # chunks from a date to the length set after it: ", a span of 12 years"


def beside(parse: Parse, length: Length, ends: Sequence[Point]) -> Point | None:
    """The date that a length leads to: right after it ("later, in 2004"), or before it ("in 2004, a year later")."""
    turn = max(length.turn, length.chunk.number)
    behind = next((p for p in ends if p.chunk.number > turn + 1), None)
    if behind is not None and is_glued(parse, turn, behind.chunk.number):
        return behind
    before = next((p for p in reversed(ends) if p.chunk.number < length.chunk.number), None)
    if before is None or not is_glued(parse, before.chunk.number, length.chunk.number):
        return None
    between = parse.chunks[before.chunk.number + 1 : length.chunk.number]
    return before if any(is_mark(chunk, _BESIDE) for chunk in between) else None


def is_glued(parse: Parse, start: int, stop: int) -> bool:
    """Whether only prepositions, adverbs and commas stand between two chunks: ", in", "on"."""
    between = parse.chunks[start + 1 : stop]
    return all(c.kind in _GLUE or is_mark(c, _BESIDE) or _is_date(parse, c) for c in between)


def _is_date(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind in WHEN for number in chunk.figures)


def onward(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "in 1990 ... ten years later, in 2000": the date before, and the date that it leads to."""
    last = beside(parse, length, ends)
    if last is None:
        return None
    limit = min(last.chunk.number, length.chunk.number)
    before = [p for p in ends if p.chunk.number < limit]
    if len(before) != 1:
        return None  # "hurt on Monday, fell ill on Friday and died two days later"
    return Pair(before[0], last, Mechanism.CHAIN)


def counted(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "in 2004, ten years after the 1994 vote": the date after the word, and the date of the length's clause."""
    behind = [p for p in ends if p.chunk.number > length.turn]
    if not behind:
        return None
    known, here = behind[0], parse.clauses[length.chunk.clause]
    told = {here.number, here.up} if here.verb < 0 else {here.number}
    told |= {clause.number for clause in parse.clauses if _frames(parse, clause, length)}
    others = [p for p in ends if p is not known and (p.chunk.clause in told or _is_set_off(parse, p, known))]
    if len(others) != 1 or not _governs(parse, length, known):
        return None
    if parse.chunks[length.turn].text in _FROM and not others[0].closes:
        return None  # "for 13 years from 1979, and at its peak, in 1984"
    first, last = (known, others[0]) if length.tie is Tie.SINCE else (others[0], known)
    return Pair(first, last, Mechanism.OWN)


def since_begun(length: Length, ends: Sequence[Point], told: Sequence[Pair]) -> Pair | None:
    """ "docked at 10.10am, an hour after it set out": the only beginning and end in the sentence."""
    fit = [p for p in told if p.mechanism is Mechanism.CHAIN and p.first in ends and p.last in ends]
    return fit[0] if len(fit) == 1 and len(ends) == 2 and length.tie is Tie.SINCE else None


def _frames(parse: Parse, clause: Clause, length: Length) -> bool:
    """Whether a clause tells when or what of a length: "When it shut in 2022, 11 years had passed since"."""
    here = parse.clauses[length.chunk.clause]
    if here.verb >= 0:
        return clause.link is Link.SUBORDINATE and clause.up < 0 and clause.number < here.number
    opens = length.chunk.number == 0 and clause.link is Link.ADDITION
    return opens and parse.clauses[clause.up].up == here.number  # "11 years after it opened, in 2001, it shut in 2012"


def _is_set_off(parse: Parse, point: Point, known: Point) -> bool:
    """Whether a comma separates a date from the one before: "two years after it was founded in 1969, in 1971"."""
    behind = known.chunk.clause == point.chunk.clause and known.chunk.number < point.chunk.number
    return behind and is_mark(at(parse, point.chunk.preposition - 1), ",")


def _governs(parse: Parse, length: Length, known: Point) -> bool:
    """Whether a date belongs to what follows "ten years after": in its clause, or in one that hangs on it."""
    between = parse.chunks[length.turn + 1 : known.chunk.number]
    if parse.chunks[length.turn].text in _FROM:
        return not between
    hangs = known.chunk.clause == length.chunk.clause or parse.clauses[known.chunk.clause].up == length.chunk.clause
    apart = any(chunk.kind is ChunkKind.MARK for chunk in between[:-_SET_OFF])
    return hangs and not apart and not any(chunk.kind is ChunkKind.CONJUNCTION for chunk in between)


def until(parse: Parse, length: Length, ends: Sequence[Point]) -> Pair | None:
    """ "signed in 1983, it held for 19 years until 2002": the date after "until", and the only other one."""
    last = next((p for p in ends if p.chunk.number > length.turn), None)
    others = [p for p in ends if p is not last]
    if last is None or len(others) != 1 or others[0].chunk.number > length.turn:
        return None
    if not is_glued(parse, length.turn, last.chunk.number):
        return None  # "37 years to life"
    first = others[0]
    began = first.opens or first.verb in beginnings()
    return Pair(first, last, Mechanism.CHAIN) if began else None


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
