"""Percentages beside counts in a table with a total: each row gives a part, and its share of the total.

No word says which counts the percentages are shares of: it is those that most of them fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.facts.alone import value_of
from checker.facts.grids.grid import Grid
from checker.facts.grids.totals import is_no_part, is_total
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.quotient_slips import slips_into

FEWEST = 2  # rows that must agree
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
        tried = [list(_shares(grid, total, whole, column)) for whole in wholes if whole != column]
        best = max(tried, key=lambda shares: sum(each.holds for each in shares), default=[])
        held = [each for each in best if each.holds]
        off = [each for each in best if not each.holds]
        if len(held) >= FEWEST and len(held) > len(off):
            yield from held
            yield from (each for each in off if each.is_a_slip_off)


def _may_be_whole(figure: Figure | None) -> bool:
    return figure is not None and figure.kind in _KINDS and value_of(figure) > 0


def _shares(grid: Grid, total: int, whole: int, column: int) -> Iterator[Share]:
    """The rows with a part of a total and a percentage."""
    of = grid.numbers[total, whole]
    for row in grid.rows:
        part, share = grid.numbers.get((row, whole)), grid.numbers.get((row, column))
        if row == total or part is None or share is None or share.kind is not Kind.PERCENT:
            continue
        alike = (part.kind, part.quantity.unit) == (of.kind, of.quantity.unit)
        if alike and 0 < value_of(part) <= value_of(of) and value_of(share) > 0 and not is_no_part(grid.label(row)):
            yield Share(part, of, share)
