"""What a statement of change or comparison lacks, and the levels of a sentence that no statement has taken."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.facts.times import Time, time_of
from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import QUANTITIES, Kind, Printed, Style
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.statements.changes.levels import is_bare, is_level, is_of_old_noun, measures, reads_as_year

ENDS: Mapping[str, tuple[str, str]] = MappingProxyType({"change": ("before", "after"), "comparison": ("base", "level")})
AMOUNTS = ("percent", "by", "gap", "factor")
_MARKS = words("slots", "marks")
_LAPSE = words("change", "earlier") | words("change", "now")
_AT, _TO, _AGAINST = words("slots", "at"), words("slots", "after"), words("slots", "against")
_BY = words("slots", "by")
_LEFT = words("slots", "before") | words("slots", "base") | words("slots", "than")
_IN_WORDS = 20  # whole numbers up to it are often in words, in passing
_RELATIVE = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))


class Level(NamedTuple):
    """A figure of a sentence, by its number there, that can be a level."""

    parse: Parse
    number: int

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.parse.figures[self.number]

    @property
    def chunk(self) -> Chunk:
        """Its phrase."""
        return self.parse.chunk_of(self.number)

    @property
    def time(self) -> Time:
        """When it holds."""
        return time_of(self.parse, self.number)

    @property
    def named(self) -> Chunk:
        """The phrase that names what it is a level of, or its own: "a price" in "a price of 40"."""
        host = self.parse.chunks[self.chunk.host] if self.chunk.host >= 0 else self.chunk
        return self.chunk if any(self.parse.figures[n].kind in QUANTITIES for n in host.figures) else host

    @property
    def is_mark(self) -> bool:
        """Whether it is a benchmark and so no earlier level: "the 1986 low of 5.35", "a target of 40"."""
        verb = self.parse.clause_of(self.number).verb
        told = self.parse.chunks[verb].verb if verb >= 0 else None
        named = map(noun_lemma, self.parse.words.lower[self.named.start : self.named.stop])
        return not _MARKS.isdisjoint(named) or (told is not None and told.lemma in _MARKS)

    @property
    def side(self) -> int:
        """-1 if its preposition leads to the earlier level, +1 if to the later one, else 0."""
        chunk = self.named
        led = self.parse.chunks[chunk.preposition].text.split(" ") if chunk.preposition >= 0 else [""]
        return -1 if led[0] in _LEFT or " ".join(led) in _AGAINST else int(led[0] in _TO)


class Open(NamedTuple):
    """A statement that lacks a level, and its sentence."""

    statement: Statement
    parse: Parse

    @property
    def chunk(self) -> Chunk:
        """The phrase of its word."""
        return self.parse.chunks[self.parse.chunk_at[self.statement.cues[0][0]]]

    @property
    def before(self) -> Figure | None:
        """The earlier level, or the one compared with."""
        return next(iter(self.statement[ENDS[self.statement.kind][0]]), None)

    @property
    def after(self) -> Figure | None:
        """The later level, or the one that is compared."""
        return next(iter(self.statement[ENDS[self.statement.kind][1]]), None)

    @property
    def amount(self) -> Figure | None:
        """By how much."""
        return next(iter(self.amounts), None)

    @property
    def amounts(self) -> list[Figure]:
        """The amount in each way that it is given."""
        return [figure for name in AMOUNTS for figure in self.statement[name]]

    @property
    def is_pair(self) -> bool:
        """Whether both levels are there."""
        return self.before is not None and self.after is not None

    @property
    def level_told(self) -> bool:
        """Whether one of its levels is there."""
        return self.before is not None or self.after is not None

    def level(self, figure: Figure) -> Level:
        """One of its own levels."""
        return level_of(self.parse, figure)

    def fits(self, level: Level) -> bool:
        """Whether its amount can be that of such a level."""
        by = next(iter((*self.statement["by"], *self.statement["gap"])), None)
        if by is not None:
            known = self.after or self.before
            of_known = is_bare(level.figure) and known is not None and measures(self.parse, by, known)
            return of_known or measures(self.parse, by, level.figure, level.parse)
        return self.amount is None or level.figure.kind in _RELATIVE

    def filled(self, before: Figure, after: Figure, *, told: bool = True, how: Mechanism = Mechanism.LINK) -> Statement:
        """The statement with linked levels; without a direction if that only told which level is which."""
        names = ENDS[self.statement.kind]
        added = [
            Slot(name, (figure,), how)
            for name, figure in zip(names, (before, after), strict=True)
            if not self.statement[name]
        ]
        direction = self.statement.direction if told else 0
        return replace(self.statement, slots=(*self.statement.slots, *added), empty=(), direction=direction)


def amounts_told(statements: Iterable[Statement]) -> set[int]:
    """Where the figures begin that are an amount of change or a distance."""
    return starts_in((each for each in statements if each.kind in ENDS), *AMOUNTS, "fraction")


def level_of(parse: Parse, figure: Figure) -> Level:
    """A figure as a level of its sentence."""
    return Level(parse, next(number for number, each in enumerate(parse.figures) if each.start == figure.start))


def is_open(statement: Statement, parse: Parse) -> bool:
    """Whether a statement has an amount or a direction and lacks a level."""
    if statement.kind not in ENDS or not statement.cues:
        return False
    before, after = ENDS[statement.kind]
    says = statement.direction or any(statement[name] for name in AMOUNTS)
    return bool(says) and not (statement[before] and statement[after]) and not _is_name(statement, parse)


def _is_name(statement: Statement, parse: Parse) -> bool:
    """Whether its word is part of a name: "Federal Savings"."""
    token = statement.cues[0][0]
    return token > 0 and parse.words.texts[token][0].isupper() and not parse.figures[0].at_top


def levels(parse: Parse, taken: Collection[int]) -> Iterator[Level]:
    """The free levels of a sentence: in digits or large, in no adverbial, and not beginning at a place ``taken``."""
    for number, figure in enumerate(parse.figures):
        if figure.start not in taken and is_level(figure) and _is_in_digits_or_large(figure.quantity.numbers[0]):
            level = Level(parse, number)
            if _is_quantity(level) and not is_year(figure) and not figure.scope.negated:
                yield level


def _is_in_digits_or_large(number: Printed) -> bool:
    """Whether a number is in digits, or too large for words except at the start of a sentence."""
    return number.style is Style.DIGITS or (number.style is Style.WORDS and number.value > _IN_WORDS)


def _is_quantity(level: Level) -> bool:
    """Whether a figure is a quantity of something, and not a place, a time or a length of time."""
    chunk, parse = level.chunk, level.parse
    if chunk.kind is not ChunkKind.NOUN or (chunk.describing and chunk.preposition < 0):
        return False
    kind = level.figure.kind
    if kind is Kind.DURATION and _is_lapse(level):
        return False
    if chunk.preposition >= 0 and parse.chunks[chunk.preposition].text in _BY:
        return False  # "rising more slowly, by 3%"
    if level.side < 0 and not is_of_old_noun(parse, level.figure):
        return False  # "rose to 40 against costs of 38"
    if chunk.role is not Role.ADVERBIAL or kind not in (Kind.COUNT, Kind.DURATION):
        return True
    return chunk.preposition >= 0 and parse.chunks[chunk.preposition].text in _AT


def _is_lapse(level: Level) -> bool:
    """Whether a span of time says when: "four years ago"."""
    lower, stop = level.parse.words.lower, level.figure.stop
    return not _LAPSE.isdisjoint(lower[stop : level.chunk.stop]) or (stop < len(lower) and lower[stop] in _LAPSE)


def is_year(figure: Figure) -> bool:
    """Whether a bare number of four digits reads as a year, or a small one stands for a thing: "one"."""
    return figure.kind is Kind.COUNT and (figure.quantity.numbers[0].value <= 1 or reads_as_year(figure))
