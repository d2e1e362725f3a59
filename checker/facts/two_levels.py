"""The levels near a change or a comparison by so much that names none or one of them, known by their numbers.

"Fines have trebled. The town had 9,630 of them, after 3,210 in May": a pair of levels is taken if it makes the amount,
or would but for one slip that chance seldom makes. The less ties the pair to the amount, and the more pairs stand near,
the rarer the slip must be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, islice

from msgspec.structs import replace

from checker.facts.alone import is_left, value_of
from checker.facts.amounts import DIFFERENCES, SIZES, Pair, Told, fits
from checker.facts.coreference import share_thing
from checker.facts.pairs import names_base
from checker.facts.slots import AMOUNTS, ENDS, Level, Open, is_year, level_of
from checker.facts.times import is_earlier
from checker.model.clause import Parse
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.statements.changes.levels import are_alike, are_points, is_bare, is_level, measures

NEAR, TOP = 3, 15  # sentences from the amount; and below one that opens the story
MOST = 12  # levels that are tried with one amount
SCALE = 100  # ratio of the levels from which on one may have a wrong scale
# The largest share of all numbers that may be slips of the right one:
FAR = (Fraction(1, 4), Fraction(1, 80), Fraction(1, 300))  # levels in the amount's sentence, the next one, farther off
APART = (Fraction(1, 20), Fraction(0), Fraction(0))  # the same for a difference, points excepted
OF_ONE = Fraction(1, 25)  # one level is named, as the other would be
TIED = (Fraction(0), Fraction(0), Fraction(1, 25), Fraction(1, 5))  # by how strongly the two levels are tied
NEVER = Fraction(0)
FEW, HUNDRED = 10, 100
_NEVER = frozenset(
    (Kind.PERCENT, Kind.POINTS, Kind.RATIO, Kind.DURATION)
)  # of these a percentage or a factor is seldom told
_NAMES = (*AMOUNTS, "fraction")
_PLAIN = frozenset((Style.DIGITS, Style.WORDS))


def with_two_levels(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """Statements that lack a level, with the pair of levels near them that makes the amount or nearly does.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> found = parses(read_figures(plain.read("Fines have trebled. The town had 9,630 of them, after 2,310 in May.")))
    >>> [[figure.text for figure in slot.figures] for slot in next(with_two_levels(read(found), found)).slots]
    [['trebled'], ['2,310'], ['9,630']]
    """
    told = [each for statement in statements if (each := _amount_alone(statement)) is not None]
    told += _points(statements, parses)
    rated = starts_in(statements, "each")
    told = [each for each in told if each.amount.start not in rated]  # "by 25 points each time"
    if told:
        near = _Near(statements, parses)
        for each in told:
            pair = near.levels_of(each)
            if pair is not None:
                yield _filled(each, pair)


def _amount_alone(statement: Statement) -> Told | None:
    """The only amount of a statement that lacks a level."""
    if statement.kind not in ENDS or not statement.cues:
        return None
    ends = [next(iter(statement[end]), None) for end in ENDS[statement.kind]]
    amounts = [(name, figure) for name in _NAMES for figure in statement[name]]
    if all(ends) or len(amounts) != 1 or not _is_plain(amounts[0][1]) or amounts[0][1].scope.negated:
        return None
    return Told(statement, *amounts[0], *ends)


def _points(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Told]:
    """The steps in points that no statement has: in any case they are the distance of two percentages."""
    known = starts_in(statements, *DIFFERENCES)
    for parse in parses.values():
        for figure in parse.figures:
            if figure.kind is Kind.POINTS and figure.start not in known and _is_plain(figure) and _is_whole(figure):
                slot = Slot("gap", (figure,), Mechanism.LONE)
                yield Told(Statement("comparison", parse.sentence, (slot,)), "gap", figure, None, None)


def _is_plain(figure: Figure) -> bool:
    """Whether it is one number without "a head" or a hedge."""
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].is_positive and not figure.quantity.is_hedged


def _can_be_level(figure: Figure) -> bool:
    """Whether a figure can be a level by its number alone: not in "only two, against five"."""
    small = value_of(figure) < FEW if _is_plain(figure) else True
    return is_level(figure) and _is_plain(figure) and not (small and figure.quantity.numbers[0].style is Style.WORDS)


def _is_whole(figure: Figure) -> bool:
    """Whether a step is a number: not in "increases of a quarter of a point"."""
    return figure.quantity.numbers[0].style in _PLAIN


def _filled(told: Told, pair: Pair) -> Statement:
    statement = told.statement
    ends = zip(ENDS[statement.kind], (level.figure for level in pair), strict=True)
    slots = (Slot(end, (figure,), Mechanism.LONE) for end, figure in ends if not statement[end])
    return replace(statement, slots=(*statement.slots, *slots), empty=())


class _Near:
    """The levels of a story, and how its statements use them."""

    def __init__(self, statements: Sequence[Statement], parses: Mapping[int, Parse]) -> None:
        self.parses = parses
        self.known: dict[int, list[Level]] = {}  # by sentence
        self.taken = starts_in(statements, *_NAMES, "share", "each")
        self.held: set[frozenset[int]] = set()  # pairs that a statement compares
        self.explained = {  # ... with an amount, or as a part and its whole
            frozenset((each["part"][0].start, each["whole"][0].start))
            for each in statements
            if each["part"] and each["whole"]
        }
        self.moved = {  # levels with an amount of change or distance
            figure.start
            for each in statements
            if each.kind in ENDS and any(each[name] for name in _NAMES)
            for end in ENDS[each.kind]
            for figure in each[end]
        }
        for each in statements:
            if each.kind in ENDS and all(each[end] for end in ENDS[each.kind]):
                pair = frozenset(each[end][0].start for end in ENDS[each.kind])
                (self.explained if any(each[name] for name in _NAMES) else self.held).add(pair)

    def levels_of(self, told: Told) -> Pair | None:
        """The levels before and after of an amount; none if nothing near makes it."""
        unexplained = (pair for pair in self._pairs(told) if _starts(pair) not in self.explained)
        pairs = [pair for pair in unexplained if not _are_small(told, pair) or self._ties(pair)]
        holding = next((pair for pair in pairs if fits(told, pair, NEVER)), None)
        if holding is not None:
            return holding
        for step in range(len(FAR)):
            near = [pair for pair in pairs if _steps(told, pair) <= step]
            found = self._missed_by_a_slip(told, near)
            if len(set(map(_starts, found))) == 1:
                return found[0]
        return None

    def _missed_by_a_slip(self, told: Told, near: Sequence[Pair]) -> list[Pair]:
        """Of the pairs that miss the amount by a slip, seldom made by chance, those that are most clearly levels."""
        ties = [self._ties(pair) for pair in near]
        tied = max(ties, default=0)
        likely = [pair for pair, tie in zip(near, ties, strict=True) if tie == tied]
        number = len(set(map(_starts, likely)))
        missed = (pair for pair in likely if fits(told, pair, self._chance(told, pair) / number))
        return [pair for pair in missed if not self._is_of_another(told, pair)]

    def _pairs(self, told: Told) -> list[Pair]:
        """The pairs of levels near an amount that it may belong to, in the order of their times."""
        parse = self.parses[told.statement.sentence]
        levels = [level for level in self._levels(told) if level.figure is not told.known]
        known = told.known
        if known is not None and names_base(Open(told.statement, parse)):
            return []  # "was 40, up 3% on the year before"
        if known is not None:
            own = level_of(parse, known)
            free = [level for level in levels if level.figure.start not in self.moved]
            found = [(other, own) if told.after is not None else (own, other) for other in free]
            return [pair for pair in found if _are_two(*pair)]
        both = (pair for pair in combinations(levels, 2) if _are_two(*pair))
        return [each for pair in both for each in _ordered(pair)]

    def _levels(self, told: Told) -> list[Level]:
        """The levels near an amount, the nearest first."""
        at = told.statement.sentence
        last = at + (TOP if told.amount.at_top else NEAR)
        near = sorted(range(at - NEAR, last + 1), key=lambda number: abs(number - at))
        levels = (level for number in near if number in self.parses for level in self._in(number))
        return list(islice((level for level in levels if _may_be_of(told, level, self.parses[at])), MOST))

    def _in(self, sentence: int) -> list[Level]:
        if sentence not in self.known:
            self.known[sentence] = list(self._of(self.parses[sentence]))
        return self.known[sentence]

    def _of(self, parse: Parse) -> Iterator[Level]:
        """The figures of a sentence that can be levels and that no statement has as an amount."""
        for number, figure in enumerate(parse.figures):
            if figure.start in self.taken or not _can_be_level(figure) or is_year(figure):
                continue
            level = Level(parse, number)
            if figure.zone is not Zone.TABLE and not (figure.scope.negated or are_points(figure) or level.is_mark):
                yield level

    def _ties(self, pair: Pair) -> int:
        """How clearly two levels are an earlier and a later one: by their times, and by being compared."""
        one, other = pair
        return is_earlier(one.time, other.time) + 2 * (_starts(pair) in self.held)

    def _chance(self, told: Told, pair: Pair) -> Fraction:
        """How rare a slip must be, by how near the levels are and what ties them to each other."""
        plain = told.name in DIFFERENCES and told.amount.kind is not Kind.POINTS
        near = (APART if plain else FAR)[_steps(told, pair)]
        if told.name == "by" and (plain or told.known is not None):
            return NEVER
        if told.known is not None:
            near = min(near, OF_ONE)
        tied = told.name not in DIFFERENCES and self._is_of_one_thing(told, pair)
        return max(near, TIED[self._ties(pair)]) if tied else near

    def _is_of_one_thing(self, told: Told, pair: Pair) -> bool:
        """Whether the sentence of an amount and those of its levels name one thing."""
        parse = self.parses[told.statement.sentence]
        return any(level.parse is parse or share_thing(parse, level.parse, level.chunk.clause) for level in pair)

    def _is_of_another(self, told: Told, pair: Pair) -> bool:
        """Whether another percentage near leads from one level to the other."""
        sentences = {told.statement.sentence, *(level.parse.sentence for level in pair)}
        others = (
            figure
            for number in range(min(sentences), max(sentences) + 1)
            if number in self.parses
            for figure in self.parses[number].figures
            if figure.kind is Kind.PERCENT and figure is not told.amount and _is_plain(figure)
        )
        return any(fits(replace(told, name="percent", amount=other), pair, NEVER) for other in others)


def _are_small(told: Told, pair: Pair) -> bool:
    """Whether two numbers are so small that a fraction is soon what leads from one to the other: ten, 12, "a fifth"."""
    relative = told.name not in DIFFERENCES and told.amount.quantity.numbers[0].style is not Style.DIGITS
    return relative and max(value_of(level.figure) for level in pair) < HUNDRED


def _steps(told: Told, pair: Pair) -> int:
    """How many sentences the farther of two levels is from an amount; two for all beyond the next."""
    return min(2, max(abs(level.parse.sentence - told.statement.sentence) for level in pair))


def _starts(pair: Pair) -> frozenset[int]:
    return frozenset(level.figure.start for level in pair)


def _ordered(pair: Pair) -> Iterator[Pair]:
    """A pair with the earlier level first, by their times or by "from"; in both orders if nothing says."""
    one, other = pair
    if is_earlier(one.time, other.time) or is_left(one.parse, one.figure):
        yield one, other
    elif is_earlier(other.time, one.time) or is_left(other.parse, other.figure):
        yield other, one
    else:
        yield one, other
        yield other, one


def _are_two(one: Level, other: Level) -> bool:
    """Whether two levels may be of one thing."""
    a, b = one.figure, other.figure
    percent = Kind.PERCENT in (a.kind, b.kind)  # "3.62% and 2.47"
    of_unit = percent or (a.kind, a.quantity.unit) == (b.kind, b.quantity.unit)
    counted = {figure.counted.lemma for figure in (a, b) if figure.counted is not None}
    if not of_unit or len(counted) > 1 or not are_alike(one.parse, a, b, other.parse):
        return False
    low, high = sorted((value_of(a), value_of(b)))
    return low < high and (high <= SIZES * low or high >= SCALE * low)


def _may_be_of(told: Told, level: Level, parse: Parse) -> bool:
    """Whether an amount in ``parse`` can belong to such a level."""
    figure = level.figure
    if told.amount.kind is Kind.POINTS:
        return figure.kind is Kind.PERCENT or (is_bare(figure) and value_of(figure) < HUNDRED)
    if told.name in DIFFERENCES:
        return measures(parse, told.amount, figure, level.parse) and told.amount.quantity.unit == figure.quantity.unit
    return figure.kind not in _NEVER and not (is_bare(figure) and value_of(figure) < FEW)
