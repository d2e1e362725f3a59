"""From the paths of a command line to articles, each read and checked as its configuration says."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from checker import engine
from checker.batch.checking import Result, Task, attempt, rules_of
from checker.batch.run import Means, default_folder, run
from checker.cli import progress
from checker.cli.terminal import remark
from checker.config.configuration import STDIN, Configuration, check_nested
from checker.config.settings import Settings
from checker.discovery import files, printable, unreadable
from checker.errors import CrossfootError, NoArticle, as_error
from checker.filter.selection import without_unsure
from checker.model.document import Document
from checker.model.finding import Examined, Report
from checker.model.rule import Rule, by_id
from checker.userfiles.files import led_out, real

Article = tuple[Document, Settings]
Wanted = Callable[[str], bool]
Found = TypeVar("Found")


def start(configuration: Configuration, paths: Iterable[str]) -> Settings:
    """What holds for a run; a newsroom's own words are added, before anything is read.

    Raises CrossfootError for a configuration that cannot be used.
    """
    run = configuration.of_run(paths)
    if run.lexicons or run.currencies:
        from checker.config.lexicons import apply

        apply(run)
    return run


def cache_folder(run: Settings) -> Path | None:
    """Where the results of a run are kept, if anywhere. Raises CrossfootError where a link leads away from there."""
    if not run.cache_dir:
        return default_folder()
    folder = Path(run.cache_dir)
    if led_out(folder):
        raise CrossfootError(f"leads out of the working folder by a link: name {real(folder)} itself", str(folder))
    return folder


def any_file(_path: str) -> bool:
    """Every file is wanted."""
    return True


def tasks(
    paths: Iterable[str], configuration: Configuration, wanted: Wanted = any_file, *, sheet: bool = False
) -> Iterator[Task | CrossfootError]:
    """Every file under ``paths`` with its settings, once and in order; in its place, what is wrong with it.

    Files that are not ``wanted`` are left out. ``sheet`` is whether figure sheets are wanted.
    """
    told: set[str] = set()
    run = configuration.of_run(paths)
    for path in files(paths, configuration, engine.is_article, remark):
        if isinstance(path, CrossfootError):
            yield path
            continue
        if not wanted(path):
            continue
        try:
            own = configuration.of(path)
            check_nested(run, own)
            data = _standard_input() if path == STDIN else None
            yield Task(path, printable(configuration.name_of(path)), own, data, sheet)
        except CrossfootError as error:
            if str(error) not in told:  # one file of configuration may be that of many articles
                told.add(str(error))
                yield error


def one_file(path: str, configuration: Configuration) -> tuple[Task, bytes]:
    """The file at a path with its settings, and what it holds. Raises CrossfootError where it cannot be checked."""
    found = next(tasks((path,), configuration), None)
    if found is None:
        raise CrossfootError("the configuration leaves it out", printable(path))
    if isinstance(found, CrossfootError):
        raise found
    try:
        return found, found.read()
    except OSError as error:
        raise unreadable(error, found.path) from None


def documents(paths: Sequence[str], configuration: Configuration) -> Iterator[Article | CrossfootError]:
    """Every article under ``paths`` with its settings, once and in order; in its place, why one could not be read."""
    return _of_articles(_read(tasks(paths, configuration)), paths, configuration)


def _read(found: Iterable[Task | CrossfootError]) -> Iterator[Article | CrossfootError]:
    for task in found:
        if isinstance(task, CrossfootError):
            yield task
            continue
        own = task.settings
        try:
            for article in engine.read_bytes(task.read(), task.name, own.date, own.form):
                yield article if isinstance(article, CrossfootError) else (article, own)
        except OSError as error:
            yield unreadable(error, task.path)
        except Exception as error:  # noqa: BLE001 - a fault of ours over one file must not cost the others theirs
            yield as_error(error, task.name)


def any_article(_document: Document) -> bool:
    """Every article is wanted."""
    return True


def examined(
    paths: Sequence[str],
    configuration: Configuration,
    wanted: Callable[[Document], bool] = any_article,
) -> Iterator[Examined | CrossfootError]:
    """All that is thought about every article under ``paths`` that is ``wanted``, each as soon as it is asked for."""
    told: set[str] = set()
    for article in documents(paths, configuration):
        if isinstance(article, CrossfootError):
            yield article
            continue
        document, settings = article
        if not wanted(document):
            continue
        yield from wrong_rules(settings, told)
        rules, _ = rules_of(settings)
        if rules:
            found = attempt(engine.examine, document, rules, settings.timeout)
            yield found
            if isinstance(found, Examined):
                yield from engine.errors_of(found.report)


def checked(
    paths: Iterable[str], configuration: Configuration, means: Means, wanted: Wanted = any_file
) -> Iterator[Result]:
    """A report on every article under ``paths`` in a file that is ``wanted``, in order."""
    settings, found = configuration.of_run(paths), _ready(tasks(paths, configuration, wanted, sheet=means.sheets))
    return _of_articles(run(found, settings, means, remark, progress.follow), paths, configuration)


def _of_articles(results: Iterable[Found], paths: Iterable[str], configuration: Configuration) -> Iterator[Found]:
    """The results, without those of files found in a folder that turn out to be data of another kind."""
    named = {printable(configuration.name_of(path)) for path in paths}
    return (each for each in results if not isinstance(each, NoArticle) or each.path in named)


def only_sure(results: Iterable[Result], least: float) -> Iterator[Result]:
    """The same results without the findings whose confidence is below ``least``."""
    return (without_unsure(result, least) if isinstance(result, Report) else result for result in results)


def rule_finder(configuration: Configuration) -> Callable[[str | None, str], Rule | None]:
    """What finds the rule that an id stands for in the configuration of a path, as its own file has it.

    Of one with cases it is the first: all have what the top of the file says.
    """

    @cache
    def loaded(more: tuple[str, ...]) -> dict[str, Rule]:
        return {name: cases[0] for name, cases in by_id(engine.load_rules(more)[0]).items()}

    return lambda path, name: loaded(configuration.of(path or STDIN).rules).get(name)


def _ready(found: Iterable[Task | CrossfootError]) -> Iterator[Task | CrossfootError]:
    """The files, with what is wrong with their rules before the first that they hold for."""
    told: set[str] = set()
    for task in found:
        if isinstance(task, Task):
            yield from wrong_rules(task.settings, told)
        yield task


def wrong_rules(settings: Settings, told: set[str]) -> Iterator[CrossfootError]:
    """What is wrong with rules, each once."""
    for error in rules_of(settings)[1]:
        if str(error) not in told:
            told.add(str(error))
            yield error


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by whoever started the process
        raise CrossfootError("standard input is closed", STDIN)
    return sys.stdin.buffer.read()
