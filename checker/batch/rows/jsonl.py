"""Rows of JSON Lines: an object a line. Nothing is held in memory but the line that is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from checker.batch.rows.article import ROWS, SIZE, Article, Block, Columns, Source, article
from checker.errors import CrossfootError

_LONGEST = 64 * 2**20  # bytes of a line
_PIECE = 2**20
_COMPRESSED = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"\x28\xb5\x2f\xfd": "zstd", b"PK\3\4": "zip"}


def blocks(source: Source, _columns: Columns, follow: Callable[[bytes], object]) -> Iterator[Block]:
    """The blocks of a file; all its bytes pass through ``follow``. Raises OSError, and CrossfootError if it is none."""
    with Path(source.path).open("rb") as opened:
        _refuse(opened.read(6), source.name)
        opened.seek(0)
        first, rows, start, size = 1, 0, 0, 0
        for length in _lengths(opened, follow):
            rows, size = rows + 1, size + length
            if rows == ROWS or size >= SIZE:
                yield Block(0, 0, first, rows, start)
                first, rows, start, size = first + rows, 0, start + size, 0
        if rows:
            yield Block(0, 0, first, rows, start)


def read(source: Source, block: Block, columns: Columns) -> Iterator[Article]:
    """The articles of a block; a line that holds none is told in its place, an empty one is passed over."""
    with Path(source.path).open("rb") as opened:
        opened.seek(block.start)
        for row in range(block.first, block.first + block.rows):
            line = opened.readline(_LONGEST)
            if len(line) == _LONGEST and not line.endswith(b"\n"):
                _skip(opened)
                line = b""
                found = Article(row, fault=f"a line of more than {_LONGEST // 2**20} MB: no article is that long")
            elif not block.wants(row) or not line.strip():
                continue
            else:
                found = _article(line, row, columns)
            if block.wants(row):
                yield found


def _article(line: bytes, row: int, columns: Columns) -> Article:
    try:
        values = json.loads(line.decode("utf-8-sig" if row == 1 else "utf-8").strip())
    except UnicodeDecodeError as error:
        bad = line[error.start]
        return Article(row, fault=f"not UTF-8: byte 0x{bad:02x} at offset {error.start} of the line; save it as UTF-8")
    except json.JSONDecodeError as error:
        return Article(row, fault=f"not JSON at column {error.colno}: {error.msg[:1].lower()}{error.msg[1:]}")
    except ValueError:
        return Article(row, fault="a number of thousands of digits: no article has one")
    except RecursionError:
        return Article(row, fault="JSON nested too deep: no article is")
    if not isinstance(values, dict):
        return Article(row, fault="no article: expected an object, {...}")
    return article(row, values, columns)


def _lengths(opened: BinaryIO, follow: Callable[[bytes], object]) -> Iterator[int]:
    """The length of each line in bytes, its end included."""
    length = 0
    while piece := opened.readline(_PIECE):
        follow(piece)
        length += len(piece)
        if piece.endswith(b"\n"):
            yield length
            length = 0
    if length:
        yield length


def _skip(opened: BinaryIO) -> None:
    """Go on to the next line."""
    while (piece := opened.readline(_PIECE)) and not piece.endswith(b"\n"):
        continue


def _refuse(head: bytes, name: str) -> None:
    for mark, kind in _COMPRESSED.items():
        if head.startswith(mark):
            raise CrossfootError(f"compressed with {kind}, which is not read: unpack it first", name)
