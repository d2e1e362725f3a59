"""Tables of articles, and runs over them."""

from __future__ import annotations

import json
from contextlib import chdir
from pathlib import Path
from typing import Any

import pyarrow as pa
from click.testing import CliRunner, Result
from pyarrow import parquet

from checker.cli.main import main
from tests.batch.making import BROKEN, SOUND

ROOT = Path(__file__).parents[3]
Row = dict[str, Any]


def rows(count: int) -> list[Row]:
    """Articles, every third of which contradicts itself."""
    return [{"id": f"a{n}", "text": f"{SOUND if n % 3 else BROKEN}\nStory {n}.\n"} for n in range(count)]


def lines(path: Path, given: list[Row]) -> Path:
    """Rows as JSON Lines."""
    path.write_text("".join(f"{json.dumps(row)}\n" for row in given), encoding="utf-8")
    return path


def table(path: Path, columns: dict[str, Any], **options: Any) -> Path:
    """Columns as Parquet."""
    parquet.write_table(pa.table(columns), path, **options)
    return path


def found(path: Path) -> list[Row]:
    """The rows of an output."""
    if path.suffix == ".parquet":
        read: list[Row] = parquet.read_table(path).to_pylist()
        return read
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def run(folder: Path, *arguments: str) -> Result:
    """A call from a folder, in this process, which takes a third of the time of one of its own."""
    with chdir(folder):
        return CliRunner().invoke(main, ["batch", "--isolated", *arguments], prog_name="crossfoot")
