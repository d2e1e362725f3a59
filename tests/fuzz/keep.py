"""Takes inputs that ``run.py`` found over into the corpus of the tests: ``python -m tests.fuzz.keep TARGET``.

Of the newest, the small ones first, those that pass from some line of ours to another as none before them does; and all
that failed, for good. (libFuzzer's own merge starts its program anew, which cannot be done with a Python module.)
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import FrameType
from typing import Any

from tests.fuzz import targets
from tests.fuzz.run import HERE, WORK

MOST = 350  # inputs that are tried
_OURS = str(HERE.parents[1] / "checker")

Step = tuple[str, int, int]
"""From one line of a file to the next that is run; a call begins at line 0."""


def steps(run: Callable[[bytes], None], data: bytes) -> set[Step]:
    """What an input passes through in ``checker``."""
    found: set[Step] = set()
    last: dict[int, int] = {}

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        name = frame.f_code.co_filename
        if not name.startswith(_OURS):
            return None
        if event == "call":
            last[id(frame)] = 0
        elif event == "line":
            found.add((name, last.get(id(frame), 0), frame.f_lineno))
            last[id(frame)] = frame.f_lineno
        return trace

    sys.settrace(trace)
    try:
        run(data)
    finally:
        sys.settrace(None)
    return found


def main(name: str) -> None:
    """Write the corpus of a target."""
    run = import_module(f"{targets.__name__}.{name}").run
    kept, work = HERE / "corpus" / name, WORK / name
    kept.mkdir(parents=True, exist_ok=True)
    newest = sorted((work / "corpus").iterdir(), key=lambda file: file.stat().st_mtime)[-MOST:]
    known: set[Step] = set()
    for file in sorted(newest, key=lambda file: (file.stat().st_size, file.name)):
        data = file.read_bytes()
        run(data)  # what is loaded and compiled once is no merit of the first
        reached = steps(run, data)
        if not reached <= known:
            known |= reached
            (kept / file.name[:16]).write_bytes(data)
    for file in (work / "failing").iterdir():
        if not file.suffix:
            (kept / f"failed-{file.name[:16]}").write_bytes(file.read_bytes())
    sys.stdout.write(f"{len(list(kept.iterdir()))} inputs, {len(known)} steps\n")


if __name__ == "__main__":
    main(sys.argv[1])
