"""A run over many files: how many processes, whether to keep results, and the order of what comes of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.task import Result, Task
from checker.batch.work import results
from checker.errors import CrossfootError

if TYPE_CHECKING:
    from checker.batch.cache import Cache
    from checker.config.settings import Settings

FEW = 32_768  # bytes of articles below which another process, and keeping results, cost more than they save


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    items: Iterable[Task | CrossfootError],
    settings: Settings,
    jobs: int | None,
    folder: Path | None,
    note: Callable[[str], None],
) -> Iterator[Result]:
    """The results of all files in their order, and what is wrong with some in its place.

    ``settings`` are those of the run; ``jobs`` is how many processes, by default as many as there are cores, if the
    files are worth it; ``folder`` is where results are kept, if they are. What is wrong there is told to ``note``, once.
    """
    found = list(items)
    tasks = [each for each in found if isinstance(each, Task) and each.data is None]
    few = _are_few(tasks)
    cache = None
    if folder is not None and not few:
        from checker.batch.cache import Cache

        cache = Cache(folder)
    wanted = min(jobs or (1 if few else cores()), len(tasks))
    done = _checked(tasks, wanted, settings, cache)
    for each in found:
        if isinstance(each, CrossfootError):
            yield each
        else:
            yield from next(done) if each.data is None else results(each, None)
    if cache is not None:
        if cache.fault is not None:
            note(f"results cannot be kept in {cache.folder}: {cache.fault}")
        cache.prune()


def _checked(tasks: Sequence[Task], jobs: int, run: Settings, cache: Cache | None) -> Iterator[list[Result]]:
    if jobs > 1:
        from checker.batch.workers import side_by_side

        return side_by_side(tasks, jobs, run, cache)
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
