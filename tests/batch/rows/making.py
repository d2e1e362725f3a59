"""Tables of articles, and runs over them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

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


def command(*arguments: str) -> list[str]:
    """The words of a call of ``crossfoot batch``."""
    return [sys.executable, "-m", "checker", "batch", "--isolated", *arguments]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A call from a folder, ended."""
    return subprocess.run(
        command(*arguments),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
