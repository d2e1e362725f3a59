"""Tables: which cell is open, as markup opens and closes them, and tables typed in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

MOST_COLUMNS, MOST_ROWS = 100, 1000  # that one cell may reach over: a larger number is a slip, or wants our memory


class InTable(Struct, frozen=True):
    """Where a block stands in a table: see `Cell`. Blocks of one place are one cell."""

    table: int
    row: int
    column: int
    wide: int = 1
    header: bool = False

    def behind(self, tables: int) -> InTable:
        """The same place in a piece of a page that has so many tables before it."""
        return replace(self, table=self.table + tables)


class _Table(Struct):
    """An open table: the row and the column that are next, and the rows that cells above still reach down by column."""

    number: int
    row: int = -1
    column: int = 0
    reaching: dict[int, int] = field(default_factory=dict)
    cell: InTable | None = None


class Tables:
    """The tables of a text, which may stand in each other.

    >>> tables = Tables()
    >>> tables.open(); tables.row(); tables.cell(wide=2); tables.cell()
    >>> tables.where
    InTable(table=0, row=0, column=2, wide=1, header=False)
    """

    def __init__(self) -> None:
        self._open: list[_Table] = []
        self._number = 0

    @property
    def where(self) -> InTable | None:
        """The cell that is open."""
        return self._open[-1].cell if self._open else None

    def open(self) -> None:
        """A table begins."""
        self._open.append(_Table(self._number))
        self._number += 1

    def close(self) -> None:
        """The innermost table ends."""
        if self._open:
            self._open.pop()

    def row(self) -> None:
        """A row of the innermost table begins."""
        if self._open:
            table = self._open[-1]
            table.row, table.column, table.cell = table.row + 1, 0, None

    def cell(self, *, wide: int = 1, high: int = 1, header: bool = False) -> None:
        """A cell of the row begins, ``wide`` columns wide, which reaches down ``high`` rows."""
        if not self._open:
            return
        table = self._open[-1]
        table.row = max(table.row, 0)
        wide, high = min(max(wide, 1), MOST_COLUMNS), min(max(high, 1), MOST_ROWS)
        while table.reaching.get(table.column, 0) > table.row:
            table.column += 1
        table.cell = InTable(table.number, table.row, table.column, wide, header)
        if high > 1:
            table.reaching.update(dict.fromkeys(range(table.column, table.column + wide), table.row + high))
        table.column += wide


def number_of(said: str) -> int:
    """What an attribute says a cell reaches over; 1 where it says nothing that counts.

    >>> number_of("3"), number_of(""), number_of("9" * 50)
    (3, 1, 1)
    """
    return int(said) if said.isascii() and said.isdigit() and len(said) <= len(str(MOST_ROWS)) else 1


Line: TypeAlias = tuple[int, int, bool]  # where one that is not blank starts and ends, and whether one before it is
Cell: TypeAlias = tuple[int, int, InTable]  # where one starts and ends, and where it stands

_FEWEST = 2  # rows with a number behind their label
_NUMBER = re.compile(r"[^\w\s]{0,3}\d")
_RULE = re.compile(r"[\s|:=+-]+")  # below the headings of a table in Markdown
_ITEM = re.compile(r"[-*•·‣▪◦–]\s|\(?\d{1,2}[.)]\s")


def typed(text: str, lines: Sequence[Line]) -> dict[int, list[Cell]]:
    r"""The rows of tables by the numbers of their lines: for each row the cells that say something.

    The rows of a table follow each other without a blank line, and behind the first cell of two of them at least a cell
    begins with a number: links in a row, or a name and a place, are no table. Nor are rows of which one is an item of
    a list, or the rest of a table below a blank line or a broken cell: a total there is of rows that stand elsewhere.

    >>> text = "Cod | 160\nEel | 90"
    >>> [(text[start:end], where.column) for start, end, where in typed(text, [(0, 9, False), (10, 18, False)])[0]]
    [('Cod', 0), ('160', 1)]
    """
    rows: dict[int, list[Cell]] = {}
    tables = 0
    before: int | None = None  # the last line of the rows before with a number behind a label
    for numbers in _runs(text, lines):
        spans = {number: list(_cells(text, *lines[number][:2])) for number in numbers}
        telling = sum(any(at and _NUMBER.match(text, start) for start, _, at in row) for row in spans.values())
        listed = any(_ITEM.match(text, lines[number][0]) for number in numbers)
        rest = before is not None and _goes_on(text, lines, before, numbers[0], spans[numbers[0]])
        before = numbers[-1] if telling else None
        if telling >= _FEWEST and not listed and not rest:
            for row, number in enumerate(numbers):
                rows[number] = [(start, end, InTable(tables, row, at)) for start, end, at in spans[number]]
            tables += 1
    return rows


def _runs(text: str, lines: Sequence[Line]) -> Iterator[list[int]]:
    """The numbers of lines that follow each other and may be the rows of a table."""
    run: list[int] = []
    for number, (start, end, blank) in enumerate(lines):
        said = text[start:end]
        is_row = 0 < said.count(_mark(said)) < MOST_COLUMNS
        if run and (blank or not is_row):
            yield run
            run = []
        if is_row:
            run.append(number)
    if run:
        yield run


def _goes_on(text: str, lines: Sequence[Line], before: int, number: int, row: Sequence[tuple[int, int, int]]) -> bool:
    """Whether rows that begin with this one are the rest of those before: they have no headings of their own."""
    near = number == before + 1 or (
        number == before + 2 and not any(blank for _, _, blank in lines[number - 1 : number + 1])
    )
    return near and (len(row) < 2 or any(map(str.isdigit, text[row[0][0] : row[-1][1]])))


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where the cells of a row start and end that say something, and the column of each."""
    if _RULE.fullmatch(text, start, end):
        return
    mark = _mark(text[start:end])
    while start and text[start - 1] in "\t ":  # empty cells before the first
        start -= 1
    for column, said in enumerate(text[start:end].split(mark)):
        if said.strip():
            at = start + len(said) - len(said.lstrip())
            yield at, at + len(said.strip()), column
        start += len(said) + 1


def _mark(row: str) -> str:
    """What stands between the cells of a row."""
    return "|" if "|" in row else "\t"
