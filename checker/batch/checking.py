"""One file checked, whatever may happen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from checker import engine
from checker.batch.task import Result, Task
from checker.config.levels import Strength
from checker.config.settings import Settings
from checker.discovery import unreadable
from checker.errors import CrossfootError, of_ours
from checker.model.finding import Severity
from checker.model.rule import Rule
from checker.rulebook.selection import UnknownNameError


def check(task: Task, data: bytes) -> list[Result]:
    """A report on each article of a file that holds ``data``, and what is wrong with it; never an exception."""
    found: list[Result] = []
    try:
        found.extend(_results(task, data))
    except CrossfootError as error:
        found.append(error)
    except OSError as error:
        found.append(unreadable(error, task.path))
    except Exception as error:  # noqa: BLE001 - a fault of ours over one article must not cost the others theirs
        found.append(of_ours(error, task.name))
    return found


def check_text(text: str, name: str | None, story_date: date | None, settings: Settings) -> Result:
    """A report on a plain text, or what is wrong with it. Raises CrossfootError where no rule is on."""
    rules, errors = rules_of(settings)
    if not rules:
        raise errors[0] if errors else CrossfootError("no rule is on")
    try:
        return engine.check(engine.read_text(text, name, story_date or settings.date), rules)
    except CrossfootError as error:
        return error
    except Exception as error:  # noqa: BLE001 - as above
        return of_ours(error, name)


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


def _results(task: Task, data: bytes) -> Iterator[Result]:
    rules, _ = rules_of(task.settings)
    for article in engine.read_bytes(data, task.name, task.settings.date, task.settings.form):
        if isinstance(article, CrossfootError):
            yield article
        elif rules:
            yield engine.check(article, rules)
