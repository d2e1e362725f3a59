"""Which free levels a change or comparison lacks: one, two, or a pair of them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.coreference import (
    POINTING,
    is_forecast,
    is_of_pronoun,
    is_said,
    names_somebody,
    refers_back,
    same_thing,
    share_thing,
)
from checker.facts.pairs import Pair, compared, names_base
from checker.facts.slots import Level, Open
from checker.facts.times import BEFORE, is_earlier, order, says_earlier
from checker.model.clause import ChunkKind, Link, Role
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Statement
from checker.statements.changes.levels import are_alike, are_of_one_size

_FARTHEST_BACK = 2  # how many sentences back "the rise" may point
_SET_BEHIND = frozenset((Link.COLON, Link.DASH, Link.SEMICOLON, Link.BRACKET, Link.PARTICIPLE, Link.REDUCED))


def are_two_of_one(one: Level, other: Level) -> bool:
    """Whether two levels can be of one thing, and neither repeats the other."""
    if one.figure.quantity.numbers[0].value == other.figure.quantity.numbers[0].value:
        return False
    if not are_of_one_size(one.figure, other.figure) or not are_alike(one.parse, one.figure, other.figure, other.parse):
        return False
    if one.parse is not other.parse and one.figure.kind is not other.figure.kind:
        return False  # a unit is left out in one sentence, and not from one to the next
    a, b = one.figure.counted, other.figure.counted
    return a is None or b is None or a.lemma == b.lemma


def with_one(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The only level of the sentence that can be the missing one."""
    if len(free) != 1:
        return None
    level = free[0]
    if _is_of_pronoun(lacking) and level.chunk.number < lacking.chunk.number:
        return with_later(lacking, free)
    if not (_is_compared_with(lacking) or _is_same(lacking, level)):
        return None
    if lacking.after is not None:
        after = lacking.level(lacking.after)
        if _is_compared_with(lacking):
            return lacking.filled(level.figure, lacking.after, told=False)
        how = Mechanism.CHAIN if _had_been(lacking, level) else Mechanism.LINK
        return lacking.filled(level.figure, lacking.after, how=how) if _is_ordered(level, after) else None
    assert lacking.before is not None
    before = lacking.level(lacking.before)
    if _is_compared_with(lacking):
        return lacking.filled(lacking.before, level.figure, told=False)
    goes = _may_be_later_one(lacking, level) and _is_ordered(before, level)
    return lacking.filled(lacking.before, level.figure) if goes else None


def _is_compared_with(lacking: Open) -> bool:
    """Whether a comparison with an amount needs no time to take a level: "It has 187, 12 short of its 200".

    Which is more is then not claimed: in golf the leader has fewer strokes.
    """
    return lacking.statement.kind == "comparison" and lacking.amount is not None and not names_base(lacking)


def _may_be_later_one(lacking: Open, level: Level) -> bool:
    """Whether a level can be the later one of a word that has the earlier one.

    It stands before it, or after a word that begins the sentence or a verb: "down from 38, it is 40".
    """
    chunk = lacking.chunk
    if chunk.verb is not None or level.chunk.number < chunk.number or not chunk.number:
        return True
    return chunk.kind is ChunkKind.NOUN and level.side > 0 and is_said(lacking)


def with_compared(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The only level that words compare with the later one."""
    if lacking.after is None or lacking.before is not None:
        return None
    base = compared(lacking, free)
    return lacking.filled(base.figure, lacking.after) if base is not None else None


def with_earlier(lacking: Open, free: Sequence[Level], *, near: bool) -> Statement | None:
    """The only level of another sentence with an earlier time; words must say so, unless it is ``near``."""
    assert lacking.after is not None
    after = lacking.level(lacking.after)
    earlier = [level for level in free if _is_earlier_one(lacking, level, after, near=near)]
    if len(earlier) != 1 or not (_is_same(lacking, earlier[0]) or _fits_by_time(lacking, earlier[0])):
        return None
    level = earlier[0]
    goes_on = (
        refers_back(level.parse, level.chunk.clause) if lacking.amount is None else bool(lacking.statement["percent"])
    )
    return lacking.filled(level.figure, lacking.after, how=Mechanism.CHAIN if near and goes_on else Mechanism.LINK)


def _is_earlier_one(lacking: Open, level: Level, after: Level, *, near: bool) -> bool:
    """Whether a level is said to be the earlier one; a year is enough if the later one has none."""
    if _is_ordered(level, after):
        return _stands_earlier(level, after, near=near)
    dated = level.time.moment is not None and level.time.moment.year is not None
    undated = after.time.moment is None or after.time.moment.year is None
    told = lacking.amount is not None and not (level.is_mark or after.is_mark)
    return told and dated and undated and order(level.time, after.time) <= 0


def _fits_by_time(lacking: Open, level: Level) -> bool:
    """Whether its time alone makes a level that of a change in percent: "a year earlier 140 tickets were sold"."""
    told = lacking.statement["percent"] and level.time.words == BEFORE
    return bool(told) and not names_somebody(level.parse, level.chunk.clause)


def with_later(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The only earlier level to which a pronoun points back: "That is up from 38"."""
    if lacking.before is None or len(free) != 1 or not _is_of_pronoun(lacking):
        return None
    return lacking.filled(lacking.before, free[0].figure, how=Mechanism.CHAIN)


def _is_of_pronoun(lacking: Open) -> bool:
    """Whether a base or earlier level is said of a pronoun, so that the other level stands before."""
    return lacking.before is not None and lacking.after is None and is_of_pronoun(lacking)


def _stands_earlier(level: Level, after: Level, *, near: bool) -> bool:
    time = level.time
    return says_earlier(time) or (near and time.moment is not None and after.time.moment is not None)


def with_two(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The only two levels of the sentence."""
    if len(free) != 2 or not are_two_of_one(*free):
        return None
    one, other = free
    if _is_between(lacking, one, other):
        return lacking.filled(other.figure, one.figure, told=False)
    if not (_points_back(lacking, other) or _is_set_behind(lacking, other) or _is_same(lacking, other)):
        return None
    for before, after in (free, free[::-1]):
        if _is_ordered(before, after):
            return lacking.filled(before.figure, after.figure)
    return None


def _is_between(lacking: Open, one: Level, other: Level) -> bool:
    """Whether a factor or a comparison by an amount stands between two levels: "the 16 were twice as many as the 8"."""
    if one.parse is not lacking.parse or not (lacking.statement["factor"] or lacking.statement.kind == "comparison"):
        return False
    at = lacking.chunk
    told_again = other.chunk.role is Role.APPOSED  # "twice that, 40"
    beside = (not told_again and at.verb is None) or other.chunk.number == at.number + 1  # "was exactly double the 8"
    if names_base(lacking) and compared(lacking, [other]) is None:
        return False
    return lacking.amount is not None and beside and one.chunk.number < at.number < other.chunk.number


def _is_same(lacking: Open, level: Level) -> bool:
    same = same_thing(lacking.parse, lacking.chunk.clause, level.parse, level.number)
    return same or _had_been(lacking, level)


def _had_been(lacking: Open, level: Level) -> bool:
    """Whether a pronoun tells of the time before the level reached: "is down to 40; at Easter it had been 52"."""
    reached = lacking.after is not None and lacking.amount is None
    return reached and level.time.tense < 0 and refers_back(level.parse, level.chunk.clause)


def _is_ordered(before: Level, after: Level) -> bool:
    """Whether one level is said to be the earlier one, by the time of either, and nothing says so of the other."""
    if before.is_mark or after.is_mark:
        return False
    if before.parse is not after.parse:
        return is_earlier(before.time, after.time)
    if before.chunk.clause == after.chunk.clause and before.side < 0 < after.side:
        return True
    return is_earlier(before.time, after.time) and before.side <= 0 <= after.side


def with_pair(lacking: Open, pairs: Sequence[Pair]) -> Statement | None:
    """The levels of the only pair that fits an amount or a direction."""
    fit = [
        pair for pair in pairs if lacking.fits(pair.after) and _goes_so(lacking, pair) and _is_pair_of(lacking, pair)
    ]
    if len(fit) != 1:
        return None
    before, after = fit[0]
    how = Mechanism.CHAIN if _goes_on_from_pair(lacking, before, after) else Mechanism.LINK
    return lacking.filled(before.figure, after.figure, how=how)


def _goes_so(lacking: Open, pair: Pair) -> bool:
    """Whether a pair has the direction of the amount: "lost 3.2 per cent" does not fit 88.15 and then 88.29."""
    before, after = (level.figure.quantity.numbers[0].value for level in pair)
    return lacking.amount is None or (after - before) * lacking.statement.direction >= 0


def _goes_on_from_pair(lacking: Open, before: Level, after: Level) -> bool:
    """Whether an amount follows a pair in apposition, or is a percentage of a later noun, or has a word before it."""
    if after.parse is lacking.parse and lacking.chunk.role is Role.APPOSED:
        return True
    ahead = after.parse.sentence > lacking.parse.sentence
    clause = (
        figure for chunk in lacking.parse.figured if chunk.clause == lacking.chunk.clause for figure in chunk.figures
    )
    if any(lacking.parse.figures[number].kind is Kind.DURATION for number in clause):
        return False  # "Over the four weeks of Christmas its sales were up 10%"
    named = ahead or lacking.chunk.kind is ChunkKind.NOUN
    return named and bool(lacking.statement["percent"]) and not before.is_mark


def _points_back(lacking: Open, level: Level) -> bool:
    """Whether a noun of change is about the sentence before it: "the rise of 5%"."""
    step = lacking.parse.sentence - level.parse.sentence
    return 0 < step <= _FARTHEST_BACK and lacking.chunk.kind is ChunkKind.NOUN and lacking.chunk.determiner in POINTING


def _is_pair_of(lacking: Open, pair: Pair) -> bool:
    """Whether a pair belongs to a word without figures: it follows in apposition, or brings nothing new."""
    chunk, after = lacking.chunk, pair.after
    if after.parse is not lacking.parse:
        return _points_back(lacking, after) or _is_same(lacking, after) or _repeats_name(lacking, after)
    clause = after.parse.clauses[after.chunk.clause]
    here = lacking.parse.clauses[chunk.clause]
    if here.link is Link.COMPLEMENT and here.up == clause.number:
        return False  # "8%, against 6% in May, said that prices would rise"
    if clause.number == chunk.clause:
        rate = after.figure.kind is Kind.PERCENT and not after.side  # "grew at 8.5% after 9%"
        own = after.chunk.number == chunk.number + 1 or rate  # "put up 12 beds, against 10"
        return lacking.amount is not None or chunk.verb is None or not own
    return _is_set_behind(lacking, after) or _is_same(lacking, after)


def _repeats_name(lacking: Open, after: Level) -> bool:
    """Whether a sentence with levels repeats a name of the sentence before, which has a percentage.

    "Sales fell 6% in May. The mill sold 470 bales, against 500 a year ago" has none, and may tell of another thing.
    """
    parse = lacking.parse
    ahead = after.parse.sentence > parse.sentence and after.figure.scope.forecast == is_forecast(lacking)
    return ahead and share_thing(parse, after.parse, after.chunk.clause)


def _is_set_behind(lacking: Open, level: Level) -> bool:
    """Whether a level follows the word after a colon, a dash or a participle, in whatever clause."""
    clause = level.parse.clauses[level.chunk.clause]
    set_behind = level.chunk.role is Role.APPOSED
    while clause.number != lacking.chunk.clause and clause.up >= 0 and level.parse is lacking.parse:
        set_behind = set_behind or clause.link in _SET_BEHIND
        clause = level.parse.clauses[clause.up]
    return set_behind and clause.number == lacking.chunk.clause
