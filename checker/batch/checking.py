"""One file checked, whatever may happen: its results, kept ones or new."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from checker import engine
from checker.config.settings import Settings, Strength
from checker.discovery import unreadable
from checker.errors import CrossfootError, TooLongError, as_error
from checker.model.document import Document
from checker.model.finding import Report, Severity
from checker.model.rule import Rule
from checker.rulebook.rules import UnknownNameError

if TYPE_CHECKING:
    from checker.batch.cache import Cache

LARGEST = 256 * 2**20  # bytes of a file of articles: it is read into memory, and a device would never end
Result: TypeAlias = Report | CrossfootError
Found = TypeVar("Found")


class Task(Struct, frozen=True):
    """A file, the name that reports give it, and what holds for it; ``data`` is what it holds, if that is known.

    ``sheet`` is whether the figure sheet of each article is wanted as well.
    """

    path: str
    name: str
    settings: Settings
    data: bytes | None = None
    sheet: bool = False

    def read(self) -> bytes:
        """What the file holds. Raises OSError, and CrossfootError if it is too large or written to meanwhile."""
        if self.data is not None:
            return self.data
        with Path(self.path).open("rb") as opened:
            before = os.fstat(opened.fileno())
            data = opened.read(LARGEST + 1)
            after = os.fstat(opened.fileno())
        if len(data) > LARGEST:
            raise CrossfootError(f"holds more than {LARGEST >> 20} MB: divide it into files", self.name)
        if stat.S_ISREG(after.st_mode) and (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, len(data)):
            raise CrossfootError("changed while it was read: check it again", self.name)
        return data


def check(task: Task, data: bytes) -> list[Result]:
    """A report on each article of a file that holds ``data``, and what is wrong with it; never an exception."""
    found: list[Result] = []
    try:
        found.extend(_results(task, data))
    except OSError as error:
        found.append(unreadable(error, task.path))
    except Exception as error:  # noqa: BLE001 - a fault of ours over one article must not cost the others theirs
        found.append(as_error(error, task.name))
    return found


def check_text(text: str, name: str | None, story_date: date | None, settings: Settings) -> Result:
    """A report on a plain text, or what is wrong with it. Raises CrossfootError where no rule is on."""
    rules = rules_on(settings)
    try:
        document = engine.read_text(text, name, story_date or settings.date)
    except Exception as error:  # noqa: BLE001 - as above
        return as_error(error, name)
    return attempt(engine.check, document, rules, settings.timeout)


@cache
def rules_of(settings: Settings) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules that are on, and what is wrong with others; none where a setting names one that is not there."""
    off = tuple(name for name, strength in settings.severity if strength is Strength.OFF)
    severity = {name: Severity(strength) for name, strength in settings.severity if strength is not Strength.OFF}
    try:
        return engine.load_rules(settings.rules, settings.select, (*settings.ignore, *off), severity)
    except UnknownNameError as error:
        return (), [CrossfootError(error.message, settings.where(error.name))]
    except CrossfootError as error:
        return (), [error]


def rules_on(settings: Settings, name: str | None = None) -> tuple[Rule, ...]:
    """The rules that are on. Raises CrossfootError where there is none, for an article that goes by ``name``."""
    rules, errors = rules_of(settings)
    if not rules:
        raise errors[0] if errors else CrossfootError("no rule is on", name)
    return rules


def _results(task: Task, data: bytes) -> Iterator[Result]:
    rules, _ = rules_of(task.settings)
    for article in engine.read_bytes(data, task.name, task.settings.date, task.settings.form):
        if isinstance(article, CrossfootError):
            yield article
        elif rules:
            step = _with_sheet if task.sheet else engine.check
            report = attempt(step, article, rules, task.settings.timeout)
            yield report
            if isinstance(report, Report):
                yield from engine.errors_of(report)


def _with_sheet(document: Document, rules: Sequence[Rule], seconds: float | None) -> Report:
    """The report on an article with its figure sheet, which says of every figure what it was held against."""
    from checker.sheet import sheet

    examined = engine.examine(document, rules, seconds)
    return replace(examined.report, sheet=sheet(examined, rules).packed())


def attempt(step: Callable[..., Found], document: Document, *more: object) -> Found | CrossfootError:
    """What a step makes of an article, and of what else it takes; or what it fails with: the other articles go on."""
    try:
        return step(document, *more)
    except Exception as error:  # noqa: BLE001 - as above
        return as_error(error, document.path)


def results(task: Task, cache: Cache | None) -> list[Result]:
    """The reports on the articles of a file, and what is wrong with it; never an exception."""
    try:
        return _kept_or_new(task, cache)
    except OSError as error:
        return [unreadable(error, task.path)]
    except Exception as error:  # noqa: BLE001 - a fault of ours over one file must not cost the others theirs
        return [as_error(error, task.name)]


def _kept_or_new(task: Task, cache: Cache | None) -> list[Result]:
    data = task.read()
    if cache is None:
        return check(task, data)
    from checker.batch.cache import key

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
