"""What is found, as one file: JSON Lines, or Parquet. Both are written piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

import msgspec

from checker.batch.rows.arrow import arrow, as_batch, schema
from checker.batch.rows.found import Found, Part
from checker.errors import CrossfootError
from checker.escaping import as_json

_GROUP = 10_000  # rows of Parquet in memory, and in a row group

Writer = Callable[[Iterable[Part], Path], None]


def writer(file: str) -> Writer:
    """What writes a file of that ending. Raises CrossfootError for another, and where a package is missing."""
    ending = PurePath(file).suffix.lower()
    if ending in {".jsonl", ".ndjson"}:
        return _lines
    if ending == ".parquet":
        arrow()
        return _parquet
    raise CrossfootError("findings are written as .jsonl, .ndjson or .parquet: name such a file", file)


def _lines(parts: Iterable[Part], path: Path) -> None:
    encoder = msgspec.json.Encoder()
    with path.open("xb") as opened:
        for part in parts:
            opened.write(as_json(encoder.encode_lines(part.found).decode()))


def _parquet(parts: Iterable[Part], path: Path) -> None:
    from pyarrow import parquet

    with path.open("xb") as file, parquet.ParquetWriter(file, schema(), compression="zstd") as opened:
        rows: list[Found] = []
        for part in parts:
            rows += part.found
            while len(rows) >= _GROUP:
                opened.write_batch(as_batch(rows[:_GROUP]))
                del rows[:_GROUP]
        if rows:
            opened.write_batch(as_batch(rows))
