"""Some rows of a file that are read and checked together, and kept when that is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from checker.config.settings import Settings

ROWS = 50  # at most in a block: what a run that is killed has to do again in each process
SIZE = 2**20  # bytes of lines after which a block ends


class Source(Struct, frozen=True):
    """A file of articles: where it is, the name that reports give it, what holds for it."""

    path: str
    name: str
    settings: Settings


class Block(NamedTuple):
    """Rows of a source, by plain numbers, so that any engine can hand it on.

    ``first`` is the first row, from 1; ``start`` is where it lies: the byte in a file of lines, the row in the row
    group ``group`` of a Parquet file. ``only`` is the one row that is wanted, 0 if all are.
    """

    number: int  # among all blocks of a run
    source: int
    first: int
    rows: int
    start: int
    group: int = 0
    only: int = 0

    def wants(self, row: int) -> bool:
        """Whether a row is to be read."""
        return self.only in {0, row}
