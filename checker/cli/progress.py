"""How far a run is: a bar on a terminal's standard error, once a run takes its time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TextIO, TypeVar

from checker.cli.terminal import is_quiet

Result = TypeVar("Result")

_PATIENCE = 1.0  # seconds before the bar is shown
_OFTEN = 0.1  # seconds between two of its states
_WIDTH = 30  # cells
_ERASE = "\r\033[K"


def _one(_result: object) -> int:
    return 1


def follow(results: Iterable[Result], total: int, worth: Callable[[Result], int] = _one) -> Iterator[Result]:
    """The same results; where somebody looks on, with a bar that says how many of ``total`` are there.

    ``worth`` says how many of these a result is. The bar is gone whenever a result is passed on, so that what is
    printed of it stands on lines of its own.
    """
    stream = sys.stderr
    if total < 2 or is_quiet() or not _is_watched(stream):
        yield from results
        return
    start, drawn, done = monotonic(), False, 0
    last = start + _PATIENCE - _OFTEN
    try:
        for result in results:
            done += worth(result)
            if drawn:
                stream.write(_ERASE)
                stream.flush()
                drawn = False
            yield result
            if monotonic() - last >= _OFTEN and done < total:
                last = monotonic()
                import shutil  # slow to load, and a run that is done at once shows no progress

                stream.write(bar(done, total, shutil.get_terminal_size().columns))
                stream.flush()
                drawn = True
    finally:
        if drawn:
            stream.write(_ERASE)
            stream.flush()


def bar(done: int, total: int, width: int) -> str:
    """A line that says how far a run is, and nothing where there is no room for it.

    >>> bar(500, 2000, 80).strip()
    '[#######.......................] 500 of 2,000'
    """
    full = _WIDTH * done // total
    line = f"[{'#' * full}{'.' * (_WIDTH - full)}] {done:,} of {total:,}"
    return f"\r{line}" if len(line) < width else ""


def _is_watched(stream: TextIO | None) -> bool:
    """Whether it is a terminal that can take a line back, and nobody's log."""
    return stream is not None and stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
