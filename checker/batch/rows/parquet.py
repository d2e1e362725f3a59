"""Rows of Parquet, read a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.batch.rows.article import ROWS, Article, Block, Columns, Source
from checker.errors import CrossfootError

_FEW = 16  # rows in memory at once
_PIECE = 2**20  # bytes


def blocks(source: Source, columns: Columns, follow: Callable[[bytes], object]) -> Iterator[Block]:
    """The blocks of a file; all its bytes pass through ``follow``. Raises OSError, and CrossfootError if it is none."""
    from checker.batch.rows.arrow import arrow, check_columns

    pyarrow = arrow()
    with Path(source.path).open("rb") as opened:
        while piece := opened.read(_PIECE):
            follow(piece)
    try:
        with _open(source.path) as file:
            groups = [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]
            schema = file.schema_arrow
    except pyarrow.ArrowInvalid as error:
        raise CrossfootError(f"no Parquet file: {_line(error)}", source.name) from None
    check_columns(schema, columns, source.name)
    first = 1
    for group, rows in enumerate(groups):
        for start in range(0, rows, ROWS):
            yield Block(0, 0, first + start, min(ROWS, rows - start), start, group)
        first += rows


def read(source: Source, block: Block, columns: Columns) -> Iterator[Article]:
    """The articles of a block; rows that cannot be read are told in their place."""
    from checker.batch.rows.arrow import arrow, articles

    pyarrow = arrow()
    at = block.first
    try:
        for batch in _group(source.path, block.group, columns).rows(block.start, block.rows):
            for found in articles(batch, columns, at):
                if found.row is not None and block.wants(found.row):
                    yield found
            at += batch.num_rows
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        _group.cache_clear()
        yield Article(
            at, fault=f"this row and those up to {block.first + block.rows - 1} cannot be read: {_line(error)}"
        )


@lru_cache(maxsize=1)
def _group(path: str, group: int, columns: Columns) -> _Group:
    return _Group(path, group, columns)


class _Group:
    """A row group that is read onwards: rows lie behind one another in it, and a process mostly goes forward."""

    def __init__(self, path: str, group: int, columns: Columns) -> None:
        self._path = path
        self._group = group
        self._columns = columns
        self._at = 0
        self._rest: Any = None  # of a batch
        self._batches: Iterator[Any] | None = None

    def rows(self, start: int, count: int) -> Iterator[Any]:
        """The batches of ``count`` rows from ``start`` on."""
        if self._batches is None or start < self._at:
            self._begin()
        while self._at < start:
            self._take(start - self._at)
        end = start + count
        while self._at < end:
            yield self._take(end - self._at)

    def _begin(self) -> None:
        file = _open(self._path)
        there = [name for name in dict.fromkeys(self._columns) if name in file.schema_arrow.names]
        self._batches = file.iter_batches(_FEW, row_groups=[self._group], columns=there)
        self._at, self._rest = 0, None

    def _take(self, most: int) -> Any:
        """The next rows, at most so many."""
        assert self._batches is not None
        if self._rest is None or not self._rest.num_rows:
            self._rest = next(self._batches, None)
            if self._rest is None:
                raise ValueError("the file ends too soon")
        taken = self._rest.slice(0, most)
        self._rest = self._rest.slice(taken.num_rows)
        self._at += taken.num_rows
        return taken


def _open(path: str) -> Any:
    from pyarrow import parquet

    return parquet.ParquetFile(path, memory_map=False, buffer_size=_PIECE, pre_buffer=False)


def _line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
