"""Which cell of which table is open, as markup opens and closes tables, rows and cells one after the other."""

from __future__ import annotations

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
