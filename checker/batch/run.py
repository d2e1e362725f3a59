"""A run over many files: in how many processes, where results are kept, and the order of what comes of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.batch.checking import Result, Task, results
from checker.errors import CrossfootError

if TYPE_CHECKING:
    from checker.batch.cache import Cache
    from checker.config.settings import Settings

FEW = 32_768  # bytes of articles below which another process, and keeping results, cost more than they save


def default_folder() -> Path | None:
    """The user's cache folder; None for a user who has no home."""
    try:
        home = Path.home()
    except RuntimeError:
        home = None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or home
        return Path(local, "crossfoot", "cache") if local else None
    own = os.environ.get("XDG_CACHE_HOME", "")
    if Path(own).is_absolute():
        return Path(own, "crossfoot")
    return home / ".cache" / "crossfoot" if home else None


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Means(Struct, frozen=True):
    """How to check many files: in how many processes, if that is not left to us; where to keep results, if at all.

    ``sheets`` is whether the figure sheets of articles are wanted, of which none is kept: they are many times a result.
    """

    jobs: int | None = None
    folder: Path | None = None
    sheets: bool = False


def run(
    items: Iterable[Task | CrossfootError],
    settings: Settings,
    means: Means,
    note: Callable[[str], None],
    follow: Callable[[Iterator[list[Result]], int], Iterator[list[Result]]],
) -> Iterator[Result]:
    """The results of all files in their order, and what is wrong with some in its place.

    What keeps results from being kept is told to ``note``, once. ``follow`` gets the results file by file and how many
    files there are, and passes them on.
    """
    found = list(items)
    tasks = [each for each in found if isinstance(each, Task) and each.data is None]
    few = _are_few(tasks)
    cache = None
    if means.folder is not None and not few and not means.sheets:
        from checker.batch.cache import Cache

        cache = Cache(means.folder)
    wanted = min(means.jobs or (1 if few else cores()), len(tasks))
    with closing(_in_order(found, _checked(tasks, wanted, settings, cache))) as done:
        for each in follow(done, len(found)):
            yield from each
    if cache is not None:
        if cache.fault is not None:
            note(f"results cannot be kept in {cache.folder}: {cache.fault}")
        cache.prune()


def _in_order(
    items: Iterable[Task | CrossfootError], done: Generator[list[Result], None, None]
) -> Generator[list[Result], None, None]:
    with closing(done):
        for each in items:
            if isinstance(each, CrossfootError):
                yield [each]
            else:
                yield next(done) if each.data is None else results(each, None)


def _checked(
    tasks: Sequence[Task], jobs: int, settings: Settings, cache: Cache | None
) -> Generator[list[Result], None, None]:
    if jobs > 1:
        from checker.batch.workers import side_by_side

        return side_by_side(tasks, jobs, settings, cache)
    return (results(task, cache) for task in tasks)


def _are_few(tasks: Sequence[Task]) -> bool:
    size = 0
    for task in tasks:
        try:
            size += Path(task.path).stat().st_size
        except OSError:  # which reading it will tell
            continue
        if size > FEW:
            return False
    return True
