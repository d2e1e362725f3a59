"""All statements of tables: totals, parts with their shares of a total, and shares that make a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain

from msgspec import Struct

from checker.facts.alone import value_of
from checker.facts.table_grid import Grid, grids, words_of
from checker.facts.table_totals import CLOSED, is_no_part, is_total, totals
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.digit_slips import slips_into

FEWEST_ROWS = 2  # rows that must agree
CHANCE = 0.25  # largest probability that chance explains the slip
HUNDRED = 100
_KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))


class Share(Struct, frozen=True):
    """A part of a whole, and its share of it in the same row."""

    part: Figure
    whole: Figure
    share: Figure

    @property
    def found(self) -> float:
        """The right share, in per cent."""
        return float(value_of(self.part) / value_of(self.whole) * HUNDRED)

    @property
    def holds(self) -> bool:
        """Whether the share is right, apart from rounding."""
        return abs(self.found - float(value_of(self.share))) <= float(self.share.quantity.numbers[0].place)

    @property
    def is_a_slip_off(self) -> bool:
        """Whether one slip makes the share wrong."""
        half = float(self.share.quantity.numbers[0].place) / 2
        return slips_into(self.share.quantity.numbers[0], self.found - half, self.found + half, CHANCE)

    def statement(self) -> Statement:
        """The statement of the three."""
        told = (("part", self.part), ("whole", self.whole), ("share", self.share))
        slots = tuple(Slot(name, (figure,), Mechanism.TABLE) for name, figure in told)
        return Statement("share", self.share.sentence, slots)


def shares_of_totals(grid: Grid) -> Iterator[Share]:
    """The parts of the last total of a table with their shares; of the wrong ones those that are clearly meant."""
    total = next((row for row in reversed(grid.rows) if is_total(grid.label(row))), None)
    if total is None:
        return
    wholes = [column for column in grid.columns if _may_be_whole(grid.numbers.get((total, column)))]
    for column in grid.columns:
        tried = [list(_rows_with_share(grid, total, whole, column)) for whole in wholes if whole != column]
        best = max(tried, key=lambda shares: sum(each.holds for each in shares), default=[])
        held = [each for each in best if each.holds]
        off = [each for each in best if not each.holds]
        if len(held) >= FEWEST_ROWS and len(held) > len(off):
            yield from held
            yield from (each for each in off if each.is_a_slip_off)


def _may_be_whole(figure: Figure | None) -> bool:
    return figure is not None and figure.kind in _KINDS and value_of(figure) > 0


def _rows_with_share(grid: Grid, total: int, whole: int, column: int) -> Iterator[Share]:
    """The rows with a part of a total and a percentage."""
    of = grid.numbers[total, whole]
    for row in grid.rows:
        part, share = grid.numbers.get((row, whole)), grid.numbers.get((row, column))
        if row == total or part is None or share is None or share.kind is not Kind.PERCENT:
            continue
        alike = (part.kind, part.quantity.unit) == (of.kind, of.quantity.unit)
        if alike and 0 < value_of(part) <= value_of(of) and value_of(share) > 0 and not is_no_part(grid.label(row)):
            yield Share(part, of, share)


FEWEST, MOST = 3, 40  # shares
FARTHEST = 25  # per cent by which shares may miss a hundred
_SHARES, _BESIDE = word_set("tables", "shares"), word_set("tables", "beside")
_OF = word_set("clauses", "of")
_REST = word_set("tables", "rest")


class Shares(Struct, frozen=True):
    """The percentages of a line. ``named``: its heading calls them shares. ``all_told``: one of them is the rest."""

    parts: tuple[Figure, ...]
    named: bool
    all_told: bool

    @property
    def off(self) -> Fraction:
        """By how much they exceed a hundred."""
        return sum(map(value_of, self.parts), Fraction(0)) - HUNDRED

    @property
    def holds(self) -> bool:
        """Whether they make a hundred, as far as they are printed."""
        return 2 * abs(self.off) <= sum(part.quantity.numbers[0].place for part in self.parts)

    @property
    def is_exact(self) -> bool:
        """Whether they make it exactly, or are visibly rounded: whole numbers without a percent sign are not."""
        places = [part.quantity.numbers[0].place for part in self.parts if part.kind is not Kind.PERCENT]
        return not self.off or max(places, default=0) < 1

    @property
    def is_near(self) -> bool:
        """Whether they may be shares of one whole, and do not make it."""
        return abs(self.off) <= FARTHEST and (self.off > 0 or self.all_told)

    @property
    def is_a_slip_off(self) -> bool:
        """Whether one slip keeps them from making a hundred."""
        meant = ((part.quantity.numbers[0], float(value_of(part) - self.off)) for part in self.parts)
        return any(value > 0 and slips_into(number, value, value, CHANCE) for number, value in meant)

    def statement(self) -> Statement:
        """The statement that they are all shares of one whole."""
        slot = Slot("parts", self.parts, Mechanism.TABLE)
        return Statement("hundred", self.parts[-1].sentence, (slot,), state=CLOSED)


def hundreds(grid: Grid) -> Iterator[Statement]:
    """The columns and the rows of a table whose percentages are the shares of one whole."""
    rows = [row for row in grid.rows if not (is_total(grid.label(row)) or is_no_part(grid.label(row)))]
    columns = [column for column in grid.columns if _may_hold_shares(grid, column)]
    rest = any(map(_is_rest, map(grid.label, rows)))
    down = [
        _shares(grid, [(row, column) for row in rows], named=_are_shares(grid, column), rest=rest) for column in columns
    ]
    rest = any(map(_is_rest, chain.from_iterable(map(grid.headings, columns))))
    across = [_shares(grid, [(row, column) for column in columns], named=False, rest=rest) for row in rows]
    for lines in (down, across):
        yield from _stated([each for each in lines if each is not None])


def _is_rest(label: str) -> bool:
    return not _REST.isdisjoint(words_of(label))


def _stated(lines: Sequence[Shares]) -> Iterator[Statement]:
    """The statements of neighbouring lines, if most make a hundred or a heading says that one should."""
    held = [each for each in lines if each.holds]
    off = [each for each in lines if not each.holds]
    together = len(held) > 1 and len(held) > len(off)
    for each in held:
        if (each.named or together) and each.is_exact:
            yield each.statement()
    for each in off:
        if (together and abs(each.off) <= FARTHEST) or (each.named and each.is_near and each.is_a_slip_off):
            yield each.statement()


def _shares(grid: Grid, cells: Sequence[tuple[int, int]], *, named: bool, rest: bool) -> Shares | None:
    """The percentages in some cells, if there are no other numbers and no unclear cells."""
    if not grid.unclear.isdisjoint(cells):
        return None
    parts = tuple(grid.numbers[cell] for cell in cells if cell in grid.numbers)
    if not FEWEST <= len(parts) <= MOST or any(value_of(part) < 0 for part in parts):
        return None
    percent = {part.kind is Kind.PERCENT for part in parts}
    plain = {part.kind is Kind.COUNT and part.quantity.unit is None for part in parts}
    if percent != {True} and not (named and plain == {True}):
        return None
    return Shares(parts, named, rest)


def _may_hold_shares(grid: Grid, column: int) -> bool:
    headings = grid.headings(column)
    return not any(map(is_no_part, headings)) and not any(map(is_total, headings)) and not grid.counts_rows(column)


def _are_shares(grid: Grid, column: int) -> bool:
    """Whether the last heading of a column says that it has shares: "%", "Vote share", "Share of cuts".

    "% of pupils who passed" says of what else they are percentages.
    """
    words = [word for word in words_of(next(reversed(grid.headings(column)), "")) if not word.isdecimal()]
    named = [word in _SHARES or word in _BESIDE for word in words]
    return not _SHARES.isdisjoint(words) and (all(named) or (len(words) > 1 and words[-2] in _OF and all(named[:-1])))


def told(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    r"""Totals of rows and columns, parts of totals with their shares, and shares that make a hundred.

    Where the count beside it tells which share is wrong, that is all there is to say of it.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import markdown
    >>> table = b"|Port|Jobs|Share|\n|-|-|-|\n|Hull|190|56%|\n|York|120|36%|\n|Hove|30|8%|\n|Total|320||\n"
    >>> (document,) = markdown.articles(table, None, None)
    >>> [[figure.text for figure in each.figures] for each in told(parses(read(document)), document)]
    [['320', '190', '120', '30'], ['56%', '36%', '8%']]
    """
    for grid in grids(parses, document):
        yield from totals(grid)
        shares = list(shares_of_totals(grid))
        yield from (each.statement() for each in shares)
        wrong = {each.share.start for each in shares if not each.holds}
        yield from (each for each in hundreds(grid) if wrong.isdisjoint(figure.start for figure in each.figures))
