"""Shares in the columns and rows of tables that make a hundred: of votes by party, of answers to a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from msgspec import Struct

from checker.facts.alone import value_of
from checker.facts.grids.grid import Grid, words_of
from checker.facts.grids.lines import CLOSED
from checker.facts.grids.totals import is_no_part, is_total
from checker.languages.lexicon import word_set
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.quotient_slips import slips_into

HUNDRED = Fraction(100)
FEWEST, MOST = 3, 40  # shares
FARTHEST = 25  # per cent by which shares may miss a hundred
CHANCE = 0.25  # largest probability that chance explains the slip
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
