"""Total rows and total columns of tables, with the cells that they add up.

A word at the edge calls a row the total of others. Its numbers must confirm that, as not all columns can be added up:
averages, rates and ranks cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from msgspec import Struct

from checker.facts.alone import value_of
from checker.facts.table_grid import Grid, words_of
from checker.languages.lexicon import load, word_set
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


MOST_TOTALS = 40  # rows, and columns, of one table
_TOTALS = frozenset(words_of(label) for label in load("tables")["totals"].splitlines())
_WHOSE, _SUBTOTALS = word_set("tables", "whose"), word_set("tables", "subtotals")
_WITHIN, _ASIDE = word_set("tables", "within"), word_set("tables", "aside")


def totals(grid: Grid) -> Iterator[Statement]:
    """The totals in rows and columns of a table, by their labels, each with its parts."""
    rows = [row for row in grid.rows if is_total(grid.label(row))]
    for row in rows[:MOST_TOTALS]:
        yield from statements(_of_row(grid, row), sure=_is_named_so(grid.label(row)))
    columns = [column for column in grid.columns if any(map(is_total, grid.headings(column)))]
    for column in columns[:MOST_TOTALS]:
        yield from statements(_of_column(grid, column), sure=False)


def is_total(label: str) -> bool:
    """Whether a row or a column with this label is the total of others.

    >>> is_total("Grand total:"), is_total("Total votes"), is_total("Total turnout"), is_total("Totnes")
    (True, True, False, False)
    """
    words = words_of(label)
    begins = bool(words) and words[0] in _WHOSE and _ASIDE.isdisjoint(words)
    return _is_named_so(label) or begins or not _SUBTOTALS.isdisjoint(words)


def _is_named_so(label: str) -> bool:
    """Whether a label is only a word for a total."""
    return words_of(label) in _TOTALS


def is_no_part(label: str) -> bool:
    """Whether a row or a column with this label is a part of another one, or of none."""
    words = words_of(label)
    return bool(words) and (words[0] in _WITHIN or not _ASIDE.isdisjoint(words))


def _of_row(grid: Grid, total: int) -> list[Line]:
    """The lines of a total row: a total is of the rows back to the last total, of all rows, or of other totals."""
    rows = [row for row in grid.rows if not is_no_part(grid.label(row))]
    above = [row for row in rows if row < total]
    totals = [row for row in above if is_total(grid.label(row))]
    since = [row for row in above if not totals or row > totals[-1]]
    plain = [row for row in above if row not in totals]
    tried = [since, plain, [*totals, *since]] if totals else [above]
    if not any((row, column) in grid.numbers for row in above for column in grid.columns):
        below = [row for row in rows if row > total]
        stop = next((row for row in below if is_total(grid.label(row))), None)
        tried = [[row for row in below if stop is None or row < stop]]
    return _best([list(_lines_down(grid, total, parts)) for parts in tried])


def _best(tried: Sequence[list[Line]]) -> list[Line]:
    """Of several readings the one in which most lines hold; none if no line does."""
    if len(tried) == 1:
        return tried[0]
    held = [sum(each.holds for each in lines) for lines in tried]
    return tried[held.index(max(held))] if any(held) else []


def _lines_down(grid: Grid, total: int, rows: Sequence[int]) -> Iterator[Line]:
    for column in grid.columns:
        cells = [(row, column) for row in rows]
        if (total, column) not in grid.numbers or not grid.unclear.isdisjoint(cells) or grid.counts_rows(column):
            continue
        if any(map(is_no_part, grid.headings(column))):
            continue
        parts = [grid.numbers[cell] for cell in cells if cell in grid.numbers]
        found = line(grid.numbers[total, column], parts, rounded=grid.is_rounded(column=column))
        if found is not None:
            yield found


def _of_column(grid: Grid, total: int) -> list[Line]:
    """The lines of a total column: the numbers before it in each row, back to the total before; or those after it."""
    numbers = [
        column
        for column in grid.columns
        if any(at == column for _, at in grid.numbers) and not grid.counts_rows(column)
    ]
    before = [column for column in numbers if column < total]
    behind = [column for column in numbers if column > total]
    parts = _up_to_total(grid, reversed(before)) if before else _up_to_total(grid, behind)
    return list(chain.from_iterable(_line_across(grid, row, total, sorted(parts)) for row in grid.rows))


def _up_to_total(grid: Grid, columns: Iterator[int] | Sequence[int]) -> list[int]:
    found: list[int] = []
    for column in columns:
        headings = grid.headings(column)
        if any(map(is_total, headings)):
            break
        if not any(map(is_no_part, headings)):
            found.append(column)
    return found


def _line_across(grid: Grid, row: int, total: int, columns: Sequence[int]) -> Iterator[Line]:
    cells = [(row, column) for column in columns]
    if (row, total) in grid.numbers and grid.unclear.isdisjoint(cells) and not is_no_part(grid.label(row)):
        parts = [grid.numbers[cell] for cell in cells if cell in grid.numbers]
        found = line(grid.numbers[row, total], parts, rounded=grid.is_rounded(column=total, row=row))
        if found is not None:
            yield found
