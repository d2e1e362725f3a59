"""From the paths of a command line to articles, each read and checked as its configuration says."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from checker import engine
from checker.cli.terminal import remark
from checker.config.configuration import Configuration, check_nested
from checker.config.levels import Strength
from checker.config.settings import Settings
from checker.discovery import STDIN, files, printable, unreadable
from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from checker.model.finding import Report, Severity
from checker.model.rule import Rule
from checker.rulebook.selection import UnknownNameError

Article = tuple[Document, Settings]
Wanted = Callable[[str], bool]


def start(configuration: Configuration, paths: Iterable[str]) -> Settings:
    """What holds for a run; a newsroom's own words are added, before anything is read.

    Raises CrossfootError for a configuration that cannot be used.
    """
    run = configuration.of_run(paths)
    if run.lexicons or run.currencies:
        from checker.config.lexicons import apply

        apply(run)
    return run


def any_file(_path: str) -> bool:
    """Every file is wanted."""
    return True


def documents(
    paths: Iterable[str], configuration: Configuration, wanted: Wanted = any_file
) -> Iterator[Article | CrossfootError]:
    """Every article under ``paths`` with its settings, once and in order; in its place, why one could not be read.

    Files that are not ``wanted`` are not read.
    """
    told: set[str] = set()
    named = list(paths)
    run = configuration.of_run(named)
    for path in files(named, configuration, engine.is_article, remark):
        if isinstance(path, CrossfootError):
            yield path
            continue
        try:
            if not wanted(path):
                continue
            own = configuration.of(path)
            check_nested(run, own)
            for article in engine.read_bytes(_bytes(path), printable(path), own.date, own.form):
                yield article if isinstance(article, CrossfootError) else (article, own)
        except OSError as error:
            yield unreadable(error, path)
        except NoArticle as error:  # a file found in a folder may be data of another kind
            if path in named:
                yield error
        except CrossfootError as error:
            if str(error) not in told:  # one file of configuration may be that of many articles
                told.add(str(error))
                yield error


def checked(
    paths: Iterable[str],
    configuration: Configuration,
    check: Callable[[Document, tuple[Rule, ...]], Report],
    wanted: Wanted = any_file,
) -> Iterator[Report | CrossfootError]:
    """A report on every article under ``paths`` in a file that is ``wanted``, each as soon as it is asked for."""
    rules_of = cache(_rules_of)
    told: set[str] = set()
    for article in documents(paths, configuration, wanted):
        if isinstance(article, CrossfootError):
            yield article
            continue
        document, settings = article
        rules, errors = rules_of(settings)
        for error in errors:
            if str(error) not in told:
                told.add(str(error))
                yield error
        if rules:
            yield check(document, rules)


def rule_finder(configuration: Configuration) -> Callable[[str | None, str], Rule | None]:
    """What finds the rule that an id stands for in the configuration of a path, as its own file has it."""

    @cache
    def loaded(more: tuple[str, ...]) -> dict[str, Rule]:
        return {rule.id: rule for rule in engine.load_rules(more)[0]}

    return lambda path, name: loaded(configuration.of(path or STDIN).rules).get(name)


def _rules_of(settings: Settings) -> tuple[tuple[Rule, ...], list[CrossfootError]]:
    """The rules that are on, and what is wrong with others; none where a setting names one that is not there."""
    off = tuple(name for name, strength in settings.severity if strength is Strength.OFF)
    severity = {name: Severity(strength) for name, strength in settings.severity if strength is not Strength.OFF}
    try:
        return engine.load_rules(settings.rules, settings.select, (*settings.ignore, *off), severity)
    except UnknownNameError as error:
        return (), [CrossfootError(error.message, settings.where(error.name))]
    except CrossfootError as error:
        return (), [error]


def _bytes(path: str) -> bytes:
    if path != STDIN:
        return Path(path).read_bytes()
    if sys.stdin is None:  # closed by whoever started the process
        raise CrossfootError("standard input is closed", STDIN)
    return sys.stdin.buffer.read()
