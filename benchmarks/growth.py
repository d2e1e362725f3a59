"""Growth of time and memory: ``python benchmarks/growth.py [--only WORDS] [--longest SECONDS] [ARTICLES.jsonl]``.

Each text is checked at two sizes, one ten times the other, in a process of its own that has checked a short article
before, with garbage collected as seldom as by the command line. Time is of the processor, memory the most that the
process held. Ordinary stories are those of a JSON Lines file (rows with a "text"), joined, else what ``ordinary.py``
makes of our fixtures. It judges nothing.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
from pathlib import Path
from time import process_time

from benchmarks.ordinary import ordinary
from benchmarks.worst_texts import WORST, joined
from checker import engine
from checker.cli.main import ALLOCATIONS
from checker.errors import CrossfootError

TEN = 10
MEGABYTE = 1_000_000
STORIES = {"ordinary stories, 1 and 10 MB": 10 * MEGABYTE, "ordinary stories, 5 and 50 MB": 50 * MEGABYTE}
LONGEST = 600  # seconds of the clock after which a run is ended
HEAD = f"{'text':42}{'size':>12}{'seconds':>10}{'ten times':>11}{'ratio':>7}{'MB':>7}{'ten times':>11}  limits"


def stories(path: str | None, size: int) -> str:
    """Ordinary stories, one behind the other, up to a size in characters."""
    if path is None:
        return ordinary(size)
    return joined((json.loads(line)["text"] for line in Path(path).read_text(encoding="utf-8").splitlines()), size)


def measure(name: str, size: int, path: str | None) -> None:
    """Check one text in this process; print the seconds, the megabytes, and how many limits were reached."""
    gc.set_threshold(ALLOCATIONS)
    form, _, make = WORST.get(name, ("plain", 0, None))
    data = (make(size) if make else stories(path, size)).encode()
    rules = engine.shipped_rules()
    engine.check(engine.read_text("Sales rose 25% from $80 million to $120 million, the firm said on 4 May."), rules)
    limits: set[str] = set()
    start = process_time()
    try:
        for document in engine.read_bytes(data, None, None, form):
            if isinstance(document, CrossfootError):
                limits.add(str(document))
            else:
                limits.update(engine.check(document, rules).limits)
    except CrossfootError as refused:  # a text that is no article of its format
        limits.add(str(refused))
    print(process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(limits))


def run(name: str, size: int, path: str | None, longest: int) -> tuple[float, float, int] | None:
    """What a process of its own measures; None where it takes longer than so many seconds."""
    command = [sys.executable, __file__, "--measure", name, "--size", str(size), *([path] if path else [])]
    try:
        told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=longest).stdout.split()
    except subprocess.TimeoutExpired:
        return None
    return float(told[0]), float(told[1]), int(told[2])


def row(name: str, size: int, path: str | None, longest: int) -> str:
    """A line of the table."""
    small = run(name, size // TEN, path, longest)
    large = small and run(name, size, path, longest)
    if large is None or small is None:
        seconds = f"{small[0]:10.3f}" if small else ""
        return f"{name:42}{size:12,}{seconds}  more than {longest} s"
    seconds = f"{small[0]:10.3f}{large[0]:11.3f}{large[0] / small[0]:7.1f}"
    return f"{name:42}{size:12,}{seconds}{small[1]:7.0f}{large[1]:11.0f}  {large[2] or ''}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="?")
    parser.add_argument("--only", default="", help="the texts whose names hold these words")
    parser.add_argument("--longest", type=int, default=LONGEST, help="seconds after which a run is ended")
    parser.add_argument("--measure")
    parser.add_argument("--size", type=int)
    asked = parser.parse_args()
    if asked.measure:
        measure(asked.measure, asked.size, asked.articles)
        return
    print(HEAD)
    for name, size in (STORIES | {name: size for name, (_, size, _) in WORST.items()}).items():
        if asked.only in name:
            print(row(name, size, asked.articles, asked.longest), flush=True)


if __name__ == "__main__":
    main()
