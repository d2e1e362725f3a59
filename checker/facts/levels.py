"""The levels that a change or a comparison lacks, from another clause of its sentence or from the sentences beside it.

"Turnover rose 25% to £5m. A year earlier it was £4m": a level is taken where it alone can be the one that is missing,
speaks of the same thing, and its time says that it is the earlier or the later one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.pairs import Pair, compared, held_together, names_base
from checker.facts.slots import AMOUNTS, ENDS, Level, Open, is_open, level_of, levels
from checker.facts.speaking import POINTING, is_forecast, is_object, is_of_pronoun, is_said, leads, points, speaks
from checker.facts.things import same_thing
from checker.facts.times import is_earlier, says_earlier
from checker.facts.turns import in_turn
from checker.languages.frames import words
from checker.model.clause import ChunkKind, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Statement
from checker.statements.levels import are_alike, are_of_one_size

_BESIDE = (1, -1, 2, -2)  # sentences from that of a statement in which its levels may stand, the likeliest first
MOST = 100  # statements of a sentence that are looked at, so that work grows with the text
_FARTHEST = 3  # sentences from it, with those that hold no figure
_REVISING = words("slots", "revising")
_SET_BEHIND = frozenset((Link.COLON, Link.DASH, Link.SEMICOLON, Link.BRACKET, Link.PARTICIPLE, Link.REDUCED))


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements, those of change and comparison with the levels that other clauses tell.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> text = "Turnover rose 25% to £5m. A year earlier it was £4m."
    >>> found = parses(read_figures(plain.read(text)))
    >>> [(slot.name, slot.figures[0].text) for slot in link(read(found), found)[0].slots if slot.mechanism == "link"]
    [('before', '£4m')]
    """
    if not any(is_open(statement, parses[statement.sentence]) for statement in statements):
        return tuple(statements)
    return tuple(_Linker(statements, parses).linked())


class _Linker:
    """The statements of an article, and what of its figures they have taken."""

    def __init__(self, statements: Sequence[Statement], parses: Mapping[int, Parse]) -> None:
        self.statements = list(statements)
        self.parses = parses
        self.order = sorted(parses)
        self.place = {sentence: at for at, sentence in enumerate(self.order)}
        self.told: dict[int, list[int]] = {}  # by a sentence, the places of its statements
        for at, statement in enumerate(self.statements):
            of_sentence = self.told.setdefault(statement.sentence, [])
            if len(of_sentence) < MOST:
                of_sentence.append(at)

    def linked(self) -> Iterator[Statement]:
        more: dict[int, list[Statement]] = {}  # by the place of a statement, what it says of further pairs
        for at in sorted(at for of_sentence in self.told.values() for at in of_sentence):
            statement = self.statements[at]
            parse = self.parses[statement.sentence]
            if is_open(statement, parse):
                first, *more[at] = self._in_turn(Open(statement, parse)) or [self._filled(Open(statement, parse))]
                self.statements[at] = first
        for at, statement in enumerate(self.statements):
            yield statement
            yield from more.get(at, ())

    def _filled(self, lacking: Open) -> Statement:
        return self._here(lacking) or self._beside(lacking) or lacking.statement

    def _said(self, parse: Parse) -> list[Open]:
        """The changes and comparisons of a sentence."""
        return [Open(each, parse) for each in self._of(parse) if each.kind in ENDS and each.cues]

    def _of(self, parse: Parse) -> Iterator[Statement]:
        return (self.statements[at] for at in self.told.get(parse.sentence, ()))

    def _taken(self, parse: Parse, lacking: Open) -> set[int]:
        """Where the figures begin that are no level to spare: amounts, and levels of what says something of them."""
        taken: set[int] = set()
        for statement in self._of(parse):
            if statement is lacking.statement:
                continue
            here = parse is lacking.parse and statement.direction
            for slot in statement.slots:
                full = statement.kind in ENDS and all(statement[name] for name in ENDS[statement.kind])
                if slot.name in (*AMOUNTS, "share") or full or here:
                    taken |= {figure.start for figure in slot.figures}
        return taken | {figure.start for figure in lacking.statement.figures}

    def _free(self, parse: Parse, lacking: Open) -> list[Level]:
        """The levels of a sentence that can be those of a statement."""
        like = lacking.after or lacking.before
        found = [level for level in levels(parse, self._taken(parse, lacking)) if lacking.fits(level)]
        if like is not None:
            known = lacking.level(like)
            found = [level for level in found if _are_two_of_one(level, known)]
        return [
            level
            for level in found
            if level.figure.scope.forecast == is_forecast(lacking) and not is_object(level, lacking)
        ]

    def _pairs(self, parse: Parse, lacking: Open) -> list[Pair]:
        """The pairs of levels of a sentence of which nothing is said but that they are held against each other."""
        said = [each for each in self._said(parse) if each.statement is not lacking.statement]
        told = [pair for each in said if (pair := self._bare_pair(each, lacking)) is not None]
        taken = {figure.start for each in said for figure in each.statement.figures if each.amount or each.is_pair}
        taken |= {figure.start for figure in lacking.statement.figures}
        return [pair for pair in (*told, *held_together(parse, taken)) if _are_two_of_one(*pair)]

    def _bare_pair(self, told: Open, lacking: Open) -> Pair | None:
        """The two levels of a statement that says nothing of them but that they are held against each other.

        In another sentence it may say which way the one went from the other, as what lacks them does.
        """
        before, after = told.before, told.after
        revised = told.chunk.verb is not None and told.chunk.verb.lemma in _REVISING
        alike = told.parse is not lacking.parse and told.statement.direction == lacking.statement.direction
        bare = told.amount is None and (alike or not told.statement.direction) and not revised
        return (
            Pair(self._level(before), self._level(after)) if bare and before is not None and after is not None else None
        )

    def _level(self, figure: Figure) -> Level:
        """A figure as a level of its sentence."""
        return level_of(self.parses[figure.sentence], figure)

    # -- the sentence itself

    def _in_turn(self, lacking: Open) -> list[Statement]:
        """What a direction says of each two neighbours of levels that are told in turn."""
        if lacking.amount is not None or lacking.level_told or not speaks(lacking, self._said(lacking.parse)):
            return []
        free = self._free(lacking.parse, lacking)
        pairs = in_turn(lacking, free)
        return [lacking.filled(pair.before.figure, pair.after.figure, how=Mechanism.ROW) for pair in pairs]

    def _here(self, lacking: Open) -> Statement | None:
        if lacking.level_told:
            free = self._free(lacking.parse, lacking)
            return self._with_shared(lacking) or _with_compared(lacking, free) or _with_one(lacking, free)
        if not speaks(lacking, self._said(lacking.parse)):
            return None
        pairs = self._pairs(lacking.parse, lacking)
        if pairs:
            return _with_pair(lacking, pairs)
        return _with_two(lacking, self._free(lacking.parse, lacking))

    def _with_shared(self, lacking: Open) -> Statement | None:
        """The other level of a pair that has the one: "were 40 against 38 in May, a rise of 5%"."""
        if lacking.amount is None or (lacking.before is None and names_base(lacking)):
            return None
        for pair in self._said(lacking.parse):
            if pair.before is None or pair.after is None or pair.amount is not None:
                continue
            shares = lacking.after is pair.after if lacking.after is not None else lacking.before is pair.before
            if shares and pair.statement.direction * lacking.statement.direction >= 0:
                return lacking.filled(pair.before, pair.after)
        return None

    # -- the sentences beside it

    def _beside(self, lacking: Open) -> Statement | None:
        here = self.place[lacking.parse.sentence]
        for step in _BESIDE:
            at = here + step
            if 0 <= at < len(self.order) and abs(self.order[at] - lacking.parse.sentence) <= _FARTHEST:
                found = self._from(self.parses[self.order[at]], lacking, step)
                if found is not None:
                    return found
        return None

    def _from(self, parse: Parse, lacking: Open, step: int) -> Statement | None:
        free = self._free(parse, lacking)
        if lacking.after is not None:
            near = abs(step) == 1
            return _with_earlier(lacking, free, near=near) if near or lacking.amount is not None else None
        if lacking.before is not None:
            return _with_later(lacking, free) if step == -1 else None
        if not (points(lacking, step) or leads(lacking, self._said(lacking.parse), step)):
            return None
        pairs = self._pairs(parse, lacking)
        if pairs:
            return _with_pair(lacking, pairs) if len(pairs) == 1 else None
        return _with_two(lacking, free)


def _are_two_of_one(one: Level, other: Level) -> bool:
    """Whether two levels can be of one thing, and neither tells the other again."""
    if one.figure.quantity.numbers[0].value == other.figure.quantity.numbers[0].value:
        return False
    if not are_of_one_size(one.figure, other.figure) or not are_alike(one.parse, one.figure, other.figure, other.parse):
        return False
    a, b = one.figure.counted, other.figure.counted
    return a is None or b is None or a.lemma == b.lemma


def _with_one(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The one level of the sentence that can be the other one."""
    if len(free) != 1 or not (_is_compared_with(lacking) or _is_same(lacking, free[0])):
        return None
    level = free[0]
    if lacking.after is not None:
        after = lacking.level(lacking.after)
        if _is_compared_with(lacking):
            return lacking.filled(level.figure, lacking.after, told=False)
        return lacking.filled(level.figure, lacking.after) if _goes(level, after) else None
    assert lacking.before is not None
    before = lacking.level(lacking.before)
    if _is_compared_with(lacking):
        return lacking.filled(lacking.before, level.figure, told=False)
    goes = _may_be_told(lacking, level) and _goes(before, level)
    return lacking.filled(lacking.before, level.figure) if goes else None


def _is_compared_with(lacking: Open) -> bool:
    """Whether a comparison by so much needs no time to take a level: "It has 187, 12 short of its 200".

    Which is more is then no claim: at golf who is clear has fewer strokes.
    """
    return lacking.statement.kind == "comparison" and lacking.amount is not None and not names_base(lacking)


def _may_be_told(lacking: Open, level: Level) -> bool:
    """Whether a level can be the one that a word with the level before speaks of.

    It stands before it, or behind a word that begins the sentence or a verb: "down from 38, it is 40".
    """
    chunk = lacking.chunk
    if chunk.verb is not None or level.chunk.number < chunk.number or not chunk.number:
        return True
    return chunk.kind is ChunkKind.NOUN and level.side > 0 and is_said(lacking)


def _with_compared(lacking: Open, free: Sequence[Level]) -> Statement | None:
    if lacking.after is None or lacking.before is not None:
        return None
    base = compared(lacking, free)
    return lacking.filled(base.figure, lacking.after) if base is not None else None


def _with_earlier(lacking: Open, free: Sequence[Level], *, near: bool) -> Statement | None:
    """The one level of another sentence that is told of an earlier time; words say so, where it is not ``near``."""
    assert lacking.after is not None
    after = lacking.level(lacking.after)
    earlier = [level for level in free if _goes(level, after) and _is_told_earlier(level, after, near=near)]
    if len(earlier) != 1 or not _is_same(lacking, earlier[0]):
        return None
    return lacking.filled(earlier[0].figure, lacking.after)


def _with_later(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The one level of the sentence before that a pronoun points back to: "That is up from 38"."""
    assert lacking.before is not None
    alone = lacking.after is None and lacking.statement.kind == "change" and len(free) == 1
    if not alone or not is_of_pronoun(lacking):
        return None
    return lacking.filled(lacking.before, free[0].figure)


def _is_told_earlier(level: Level, after: Level, *, near: bool) -> bool:
    time = level.time
    return says_earlier(time) or (near and time.moment is not None and after.time.moment is not None)


def _with_two(lacking: Open, free: Sequence[Level]) -> Statement | None:
    """The two levels of a sentence, where there are no more."""
    if len(free) != 2 or not _are_two_of_one(*free):
        return None
    one, other = free
    if _is_between(lacking, one, other):
        return lacking.filled(other.figure, one.figure, told=False)
    if not (_points_back(lacking, other) or _is_set_behind(lacking, other) or _is_same(lacking, other)):
        return None
    for before, after in (free, free[::-1]):
        if _goes(before, after):
            return lacking.filled(before.figure, after.figure)
    return None


def _is_between(lacking: Open, one: Level, other: Level) -> bool:
    """Whether a factor or a comparison by so much stands between two levels: "the 16 were twice as many as the 8"."""
    if one.parse is not lacking.parse or not (lacking.statement["factor"] or lacking.statement.kind == "comparison"):
        return False
    at = lacking.chunk
    told_again = other.chunk.role is Role.APPOSED  # "twice that, 40"
    beside = (not told_again and at.verb is None) or other.chunk.number == at.number + 1  # "was exactly double the 8"
    if names_base(lacking) and compared(lacking, [other]) is None:
        return False
    return lacking.amount is not None and beside and one.chunk.number < at.number < other.chunk.number


def _is_same(lacking: Open, level: Level) -> bool:
    return same_thing(lacking.parse, lacking.chunk.clause, level.parse, level.number)


def _goes(before: Level, after: Level) -> bool:
    """Whether one level is told to be the earlier one, by the time of either, and nothing leads to the other so."""
    if before.is_mark or after.is_mark:
        return False
    if before.parse is not after.parse:
        return is_earlier(before.time, after.time)
    if before.chunk.clause == after.chunk.clause and before.side < 0 < after.side:
        return True
    return is_earlier(before.time, after.time) and before.side <= 0 <= after.side


def _with_pair(lacking: Open, pairs: Sequence[Pair]) -> Statement | None:
    """The levels of the one pair that an amount or a direction can be told of."""
    fit = [pair for pair in pairs if lacking.fits(pair.after) and _is_told_of(lacking, pair)]
    return lacking.filled(fit[0].before.figure, fit[0].after.figure) if len(fit) == 1 else None


def _points_back(lacking: Open, level: Level) -> bool:
    """Whether a noun of change speaks of the sentence before it: "the rise of 5%"."""
    step = lacking.parse.sentence - level.parse.sentence
    return step == 1 and lacking.chunk.kind is ChunkKind.NOUN and lacking.chunk.determiner in POINTING


def _is_told_of(lacking: Open, pair: Pair) -> bool:
    """Whether a pair is what a word without figures speaks of: what is set behind it, or names nothing new."""
    chunk, after = lacking.chunk, pair.after
    if after.parse is not lacking.parse:
        return _points_back(lacking, after) or _is_same(lacking, after)
    clause = after.parse.clauses[after.chunk.clause]
    if clause.number == chunk.clause:
        rate = after.figure.kind is Kind.PERCENT and not after.side  # "grew at 8.5% after 9%"
        own = after.chunk.number == chunk.number + 1 or rate  # "put up 12 beds, against 10"
        return lacking.amount is not None or chunk.verb is None or not own
    return _is_set_behind(lacking, after) or _is_same(lacking, after)


def _is_set_behind(lacking: Open, level: Level) -> bool:
    """Whether a level stands in what a colon, a dash or a participle sets behind the word, in whatever clause of it."""
    clause = level.parse.clauses[level.chunk.clause]
    set_behind = level.chunk.role is Role.APPOSED
    while clause.number != lacking.chunk.clause and clause.up >= 0 and level.parse is lacking.parse:
        set_behind = set_behind or clause.link in _SET_BEHIND
        clause = level.parse.clauses[clause.up]
    return set_behind and clause.number == lacking.chunk.clause
