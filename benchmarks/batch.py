"""How fast archives are checked: ``python benchmarks/batch.py ARTICLES.jsonl [COUNT]``, rows with a "text".

The articles are repeated until there are COUNT of them, 2,000 if that is not given. They are checked by one process,
by two, and by Ray with two where it is installed, from JSON Lines and from Parquet. The time is that of the whole
command, what Ray takes to start included. The rows must be the same whatever the way: the status is 1 if they are not.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

import pyarrow as pa
from pyarrow import parquet

from docs.usage import show_help

ROOT = Path(__file__).parent.parent
WAYS = (
    ("1 process", "jsonl", ("--jobs", "1")),
    ("2 processes", "jsonl", ("--jobs", "2")),
    ("2 processes, Parquet", "parquet", ("--jobs", "2")),
    ("Ray, 2 processes", "jsonl", ("--jobs", "2", "--engine", "ray")),
)


def tables(file: Path, count: int, folder: Path) -> int:
    """Write the articles in both forms; how many words they have."""
    texts = [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
    rows = [{"id": str(number), "text": text} for number, text in enumerate(islice(cycle(texts), count))]
    (folder / "a.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    parquet.write_table(pa.Table.from_pylist(rows), folder / "a.parquet")
    return sum(len(row["text"].split()) for row in rows)


def check(folder: Path, source: str, options: tuple[str, ...]) -> tuple[float, list[object]]:
    """How long a run takes, and the rows that it writes, without the file that they are of."""
    command = [sys.executable, "-m", "checker", "batch", source, "--output", "b.jsonl", "--isolated", *options]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    start = perf_counter()
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    took = perf_counter() - start
    if run.returncode not in {0, 1}:
        sys.exit(run.stderr)
    lines = (folder / "b.jsonl").read_text(encoding="utf-8").splitlines()
    return took, [{**json.loads(line), "path": None} for line in lines]


def main() -> None:
    """Measure and print."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    seen: list[list[object]] = []
    with tempfile.TemporaryDirectory() as place:
        words = tables(Path(sys.argv[1]), count, Path(place))
        print(f"{count:,} articles, {words:,} words")
        for name, form, options in WAYS:
            if "ray" in options and find_spec("ray") is None:
                print(f"{name:22} not installed")
                continue
            took, rows = check(Path(place), f"a.{form}", options)
            seen.append(rows)
            print(f"{name:22} {took:7.1f} s {words / took:10,.0f} words/s {len(rows):8,} rows", flush=True)
    same = all(rows == seen[0] for rows in seen)
    print("rows are the same" if same else "ROWS DIFFER")
    sys.exit(not same)


if __name__ == "__main__":
    show_help(__doc__)
    main()
