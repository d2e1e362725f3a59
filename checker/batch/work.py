"""What is done with one file: its results, kept ones or new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.batch.checking import check
from checker.batch.task import Result, Task
from checker.discovery import unreadable
from checker.errors import CrossfootError, TooLongError, as_error

if TYPE_CHECKING:
    from checker.batch.cache import Cache


def results(task: Task, cache: Cache | None) -> list[Result]:
    """The reports on the articles of a file, and what is wrong with it; never an exception."""
    try:
        return _results(task, cache)
    except OSError as error:
        return [unreadable(error, task.path)]
    except Exception as error:  # noqa: BLE001 - a fault of ours over one file must not cost the others theirs
        return [as_error(error, task.name)]


def _results(task: Task, cache: Cache | None) -> list[Result]:
    data = task.read()
    if cache is None:
        return check(task, data)
    from checker.batch.keys import key

    name = key(task, data)
    kept = cache.find(task, name)
    if kept is not None:
        return kept
    found = check(task, data)
    if any(isinstance(one, TooLongError) for one in found):
        return found  # another run may have the time
    if all(isinstance(one, CrossfootError) for one in found):
        return found  # quickly found again, and perhaps not for long: a package may be missing
    cache.keep(name, found)
    return found
