"""A total and its parts in one line of a table, and whether neighbouring lines confirm it.

A word at the edge calls a row the total of others. Its numbers must confirm that, as not all columns can be added up:
averages, rates and ranks cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from checker.facts.alone import value_of
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.digit_slips import misses_by_a_slip, sums_to

FEWEST, MOST, MOST_TRIED = 2, 100, 40  # parts; parts of a line in which a slip is looked for
NEAREST = Fraction(4, 3)  # largest ratio of parts and their total, if no slip explains it
CLOSED = "closed"


class Line(Struct, frozen=True):
    """A number and those that may make it; ``rounded`` if a heading says that whole numbers are."""

    total: Figure
    parts: tuple[Figure, ...]
    rounded: bool = False

    @property
    def made(self) -> Fraction:
        """The sum of the parts."""
        return sum(map(value_of, self.parts), Fraction(0))

    @property
    def holds(self) -> bool:
        """Whether the parts make the total, as far as they are printed."""
        numbers = [figure.quantity.numbers[0] for figure in (self.total, *self.parts)]
        if self.rounded or self.total.kind is Kind.PERCENT:
            return 2 * abs(value_of(self.total) - self.made) <= sum(number.place for number in numbers)
        return sums_to(numbers[0], numbers[1:])

    @property
    def is_exact(self) -> bool:
        """Whether they make it to the last place, or are visibly rounded."""
        numbers = [figure.quantity.numbers[0] for figure in (self.total, *self.parts)]
        return self.total.kind is Kind.PERCENT or sums_to(numbers[0], numbers[1:])

    @property
    def is_near(self) -> bool:
        """Whether the parts make somewhat more or less than the total."""
        total = value_of(self.total)
        return total > 0 and 1 / NEAREST <= self.made / total <= NEAREST

    @property
    def is_a_slip_off(self) -> bool:
        """Whether one slip keeps the parts from making the total."""
        numbers = [figure.quantity.numbers[0] for figure in (self.total, *self.parts)]
        if len(self.parts) > MOST_TRIED or not all(number.is_positive for number in numbers):
            return False
        return misses_by_a_slip(numbers[0], numbers[1:])

    @property
    def is_too_much(self) -> bool:
        """Whether the parts make somewhat more than a total that exceeds each of them: no average does."""
        return max(map(value_of, self.parts)) < value_of(self.total) < self.made and self.is_near

    def statement(self, mechanism: Mechanism) -> Statement:
        """The statement of the total and its parts."""
        slots = Slot("total", (self.total,), mechanism), Slot("parts", self.parts, mechanism)
        return Statement("parts", self.total.sentence, slots, state=CLOSED)


def line(total: Figure, parts: Sequence[Figure], *, rounded: bool) -> Line | None:
    """The line of a total and its parts, if they have one unit and are neither too few nor too many."""
    counted = tuple(part for part in parts if value_of(part))
    if not FEWEST <= len(counted) <= MOST or not value_of(total):
        return None
    if any((part.kind, part.quantity.unit) != (total.kind, total.quantity.unit) for part in counted):
        return None
    return Line(total, counted, rounded)


def statements(lines: Sequence[Line], *, sure: bool) -> Iterator[Statement]:
    """The statements of neighbouring lines: those that hold, and of the others those that are clearly meant as totals.

    These nearly hold where most lines do, or miss by one slip. If only a ``sure`` word makes a total, and its parts
    exceed it, that is inferred. What holds only because a heading says that it is rounded is left out, since no rule
    knows of that.
    """
    held = [each for each in lines if each.holds]
    off = [each for each in lines if not each.holds]
    for each in held:
        if each.is_exact:
            yield each.statement(Mechanism.TABLE)
    for each in off:
        if (len(held) > len(off) and each.is_near) or ((held or len(off) == 1) and each.is_a_slip_off):
            yield each.statement(Mechanism.TABLE)
        elif sure and len(lines) == 1 and each.is_too_much:
            yield each.statement(Mechanism.LONE)
