"""``crossfoot check``: where the figures of articles contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from checker.batch.run import Means
from checker.cli import options
from checker.cli.articles import any_file, cache_folder, checked, only_sure, rule_finder, start
from checker.cli.baselines import Baselines
from checker.cli.formats import Output, counting, outputs_option
from checker.cli.outputs import check_files, opened, want_sheets
from checker.cli.paths import FilePath
from checker.cli.status import FAILED, Status
from checker.cli.terminal import colour, is_quiet, room, width
from checker.config.configuration import STDIN, Configuration
from checker.config.settings import FailOn
from checker.discovery import printable
from checker.errors import CrossfootError
from checker.model.finding import Report, Severity
from checker.report import Result, View

if TYPE_CHECKING:
    from checker.filter.git import Changed


@click.command(
    epilog="""\b
Examples:
  crossfoot check story.txt
  crossfoot check drafts/ --date 2024-05-31
  crossfoot check - < story.txt
  crossfoot check story.txt --select change --format json
  crossfoot check drafts/ --format line --quiet
  crossfoot check drafts/ --statistics
  crossfoot check drafts/ --format text --format sarif=crossfoot.sarif
\b
Exit status: 0 nothing found, 1 something found at or above --fail-on,
2 a file or a rule could not be used.
"""
)
@options.checking
@outputs_option
@options.failing
@options.least_sure
@options.caching
@click.option("--no-cache", is_flag=True, help="Keep no results, and use none that are kept.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes check files.  [default: as many as there are cores; 1 for few files]",
)
@click.option("--notes", is_flag=True, default=None, help="Show notes as well, as --fail-on note does.")
@click.option("--baseline", type=FilePath(), metavar="FILE", help="This baseline, and not the nearest above each file.")
@click.option("--no-baseline", is_flag=True, help="Go by no baseline.")
@click.option("--diff", metavar="REF", help="Report only what touches lines that changed since this commit of git.")
@options.allowing_empty
@options.quietly
@click.option(
    "--statistics", is_flag=True, help="Show how many findings each rule and each article has, and not which."
)
@click.option("--show-suppressed", is_flag=True, help="Show what comments in the text or a baseline silence, marked.")
@click.pass_context
def check(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    outputs: tuple[Output, ...],
    statistics: bool,
    show_suppressed: bool,
    no_baseline: bool,
    diff: str | None,
    configuration: Configuration,
    no_cache: bool,
    jobs: int | None,
    allow_empty: bool,
) -> None:
    """Say where the figures of articles contradict each other.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    run = start(configuration, paths)
    status = Status(None if run.fail_on is FailOn.NEVER else Severity(run.fail_on).rank)
    if no_baseline and "baseline" in configuration.given:
        raise click.UsageError("--baseline and --no-baseline exclude each other")
    outputs = counting(outputs) if statistics else outputs
    check_files(outputs, paths, configuration)
    to_file = View(
        notes=run.notes or run.fail_on is FailOn.NOTE,
        rule=rule_finder(configuration),
        suppressed=show_suppressed,
        quiet=is_quiet(),
    )
    to_terminal = replace(to_file, width=width(), room=room(), colour=colour())
    changes = None
    if diff is not None:
        changes = _changes_since(diff, paths)
    means = Means(jobs, None if no_cache else cache_folder(run), want_sheets(outputs))
    results = checked(paths, configuration, means, changes.touch if changes else any_file)
    if changes:
        results = changes.only(results)
    baselines = Baselines(configuration, paths)
    if not no_baseline:
        results = baselines.follow(results)
    with opened(outputs, to_terminal, to_file) as written:
        written.feed(status.follow(only_sure(results, run.min_confidence)))
    if not (changes or configuration.narrowed):  # else what a baseline holds may be there and not looked for
        baselines.tell_gone()
    status.check_read(allow_empty=allow_empty or (changes is not None and changes.passed_over))
    ctx.exit(FAILED if written.failed else status.code)


class _Changes:
    """What changed in the files of a run."""

    def __init__(self, since: Changed) -> None:
        self._since = since
        self._lines: dict[str, tuple[range, ...]] = {}  # by the names in reports, which may lead to no file
        self.passed_over = False  # a file, since no line of it changed

    def touch(self, path: str) -> bool:
        """Whether any line of a file changed."""
        lines = self._lines[printable(path)] = self._since.of(Path(path))
        self.passed_over = self.passed_over or not lines
        return bool(lines)

    def only(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results, of files that were asked for, the findings of unchanged lines left out."""
        from checker.filter.selection import touching  # as below

        for result in results:
            if isinstance(result, Report):
                yield touching(result, self._lines[result.document.path or STDIN])
            else:
                yield result


def _changes_since(ref: str, paths: Sequence[str]) -> _Changes:
    """What changed since a commit. Raises CrossfootError where that cannot be told of one of ``paths``."""
    from checker.filter.git import changed  # only a run with --diff needs it

    if STDIN in paths:
        raise CrossfootError("has no changes: --diff is for files", STDIN)
    since = changed(ref)
    for path in paths:
        since.of(Path(path))
    return _Changes(since)
