"""Links: the levels that a change or comparison lacks, from another clause or from the sentences beside it.

"Turnover rose 25% to £5m. A year earlier it was £4m": a level is taken if it is the only candidate, is about the same
thing, and its time makes it the earlier or the later one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.coreference import is_forecast, is_object, leads, points, speaks
from checker.facts.filling import (
    are_two_of_one,
    with_compared,
    with_earlier,
    with_later,
    with_one,
    with_pair,
    with_two,
)
from checker.facts.pairs import Pair, held_together, in_turn, names_base
from checker.facts.slots import AMOUNTS, ENDS, Level, Open, is_open, level_of, levels
from checker.languages.frames import words
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Statement

_BESIDE = (1, -1, 2, -2)  # sentences in which its levels may stand, counted from the statement, the likeliest first
MOST = 100  # statements of a sentence that are examined, so that work grows with the text
_FARTHEST = 3  # sentences from it, also counting those without figures
_REVISING = words("slots", "revising")


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements; changes and comparisons with the levels that other clauses give.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> text = "Turnover rose 25% to £5m. A year earlier it was £4m."
    >>> found = parses(read_figures(plain.read(text)))
    >>> [(slot.name, slot.figures[0].text) for slot in link(read(found), found)[0].slots if slot.mechanism == "chain"]
    [('before', '£4m')]
    """
    if not any(is_open(statement, parses[statement.sentence]) for statement in statements):
        return tuple(statements)
    return tuple(_Linker(statements, parses).linked())


class _Linker:
    """The statements of an article, and which figures they have taken."""

    def __init__(self, statements: Sequence[Statement], parses: Mapping[int, Parse]) -> None:
        self.statements = list(statements)
        self.parses = parses
        self.order = sorted(parses)
        self.place = {sentence: at for at, sentence in enumerate(self.order)}
        self.told: dict[int, list[int]] = {}  # for each sentence the indices of its statements
        for at, statement in enumerate(self.statements):
            of_sentence = self.told.setdefault(statement.sentence, [])
            if len(of_sentence) < MOST:
                of_sentence.append(at)

    def linked(self) -> Iterator[Statement]:
        more: dict[int, list[Statement]] = {}  # for the index of a statement, the same of further pairs
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
        here = self._here(lacking)
        if here is None and not _is_of_last_day(lacking):
            here = self._beside(lacking)
        return here or lacking.statement

    def _said(self, parse: Parse) -> list[Open]:
        """The changes and comparisons of a sentence."""
        return [Open(each, parse) for each in self._of(parse) if each.kind in ENDS and each.cues]

    def _of(self, parse: Parse) -> Iterator[Statement]:
        return (self.statements[at] for at in self.told.get(parse.sentence, ()))

    def _taken(self, parse: Parse, lacking: Open) -> set[int]:
        """Where the figures begin that are not free levels: amounts, and levels that have an amount."""
        taken: set[int] = set()
        for statement in self._of(parse):
            if statement is lacking.statement:
                continue
            here = parse is lacking.parse and statement.direction
            full = statement.kind in ENDS and all(statement[name] for name in ENDS[statement.kind])
            for slot in statement.slots:
                if slot.name in (*AMOUNTS, "share") or full or here:
                    taken |= {figure.start for figure in slot.figures}
        return taken | {figure.start for figure in lacking.statement.figures}

    def _free(self, parse: Parse, lacking: Open) -> list[Level]:
        """The levels of a sentence that are free."""
        like = lacking.after or lacking.before
        found = [level for level in levels(parse, self._taken(parse, lacking)) if lacking.fits(level)]
        if like is not None:
            known = lacking.level(like)
            found = [level for level in found if are_two_of_one(level, known)]
        return [
            level
            for level in found
            if level.figure.scope.forecast == is_forecast(lacking) and not is_object(level, lacking)
        ]

    def _pairs(self, parse: Parse, lacking: Open) -> list[Pair]:
        """The pairs of levels of a sentence that are only compared with each other."""
        said = [each for each in self._said(parse) if each.statement is not lacking.statement]
        measured = {figure.start for each in said if each.amount for figure in each.statement.figures}
        bare = [pair for each in said if (pair := self._bare_pair(each, lacking)) is not None]
        told = [pair for pair in bare if not {level.figure.start for level in pair} <= measured]
        taken = {figure.start for each in said for figure in each.statement.figures if each.amount or each.is_pair}
        taken |= {figure.start for figure in lacking.statement.figures}
        return [pair for pair in (*told, *held_together(parse, taken)) if are_two_of_one(*pair)]

    def _bare_pair(self, told: Open, lacking: Open) -> Pair | None:
        """The two levels of a statement that only compares them.

        From another sentence it may also have a direction, as the statement that lacks the levels does.
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
        """The direction of a row of levels, stated of each two neighbours."""
        if lacking.amount is not None or lacking.level_told or not speaks(lacking, self._said(lacking.parse)):
            return []
        free = self._free(lacking.parse, lacking)
        pairs = in_turn(lacking, free)
        return [lacking.filled(pair.before.figure, pair.after.figure, how=Mechanism.ROW) for pair in pairs]

    def _here(self, lacking: Open) -> Statement | None:
        if lacking.level_told:
            free = self._free(lacking.parse, lacking)
            shared = None if _is_of_last_day(lacking) else self._with_shared(lacking)
            return shared or with_compared(lacking, free) or with_one(lacking, free)
        if not speaks(lacking, self._said(lacking.parse)):
            return None
        pairs = self._pairs(lacking.parse, lacking)
        if pairs:
            return with_pair(lacking, pairs)
        return with_two(lacking, self._free(lacking.parse, lacking))

    def _with_shared(self, lacking: Open) -> Statement | None:
        """The other level of a pair that has the one: "were 40 against 38 in May, a rise of 5%"."""
        if lacking.amount is None or (lacking.before is None and names_base(lacking)):
            return None
        for pair in self._said(lacking.parse):
            if pair.before is None or pair.after is None or pair.amount is not None:
                continue
            if self._level(pair.before).is_mark:
                continue  # "rose 5% to 510p, up from a low of 390p"
            shares = lacking.after is pair.after if lacking.after is not None else lacking.before is pair.before
            if shares and pair.statement.direction * lacking.statement.direction >= 0:
                return lacking.filled(pair.before, pair.after, how=Mechanism.CHAIN)
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

    def _has_own_change(self, parse: Parse, free: Sequence[Level]) -> bool:
        """Whether a sentence has a percentage or an amount of change of its own: "to 41 after a rise of 5% in May"."""
        told = any(figure.kind is Kind.PERCENT for figure in parse.figures)
        moved = (each for each in self._of(parse) if each.kind in ENDS and any(each[name] for name in AMOUNTS))
        ends = {figure.start for each in moved for end in ENDS[each.kind] for figure in each[end]}
        return told or any(level.figure.start in ends for level in free)

    def _from(self, parse: Parse, lacking: Open, step: int) -> Statement | None:
        if lacking.after is not None:
            near = abs(step) == 1
            if len(lacking.amounts) > 1 or not (near or lacking.amounts):
                return None  # "was up 14p, or 4%, at 354p" lacks nothing
            free = self._free(parse, lacking)
            if lacking.amounts and (len(free) > 1 or self._has_own_change(parse, free)):
                return None
            return with_earlier(lacking, free, near=near)
        if lacking.before is not None:
            return with_later(lacking, self._free(parse, lacking)) if step == -1 else None
        if not (points(lacking, step) or leads(lacking, self._said(lacking.parse), step)):
            return None
        pairs = self._pairs(parse, lacking)
        if pairs:
            return with_pair(lacking, pairs) if len(pairs) == 1 else None
        return with_two(lacking, self._free(parse, lacking))


def _is_of_last_day(lacking: Open) -> bool:
    """Whether a step and where it ended stand together, as of the last day: "fell by 3 to 41, against 50 in May"."""
    own = [slot.mechanism is Mechanism.OWN for slot in lacking.statement.slots if slot.name in ("by", "after")]
    return len(own) > 1 and all(own)
