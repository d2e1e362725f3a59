"""``crossfoot check``: where the figures of articles contradict each other."""

from __future__ import annotations

import click

from checker import report
from checker.batch.run import Means
from checker.cli import options
from checker.cli.articles import cache_folder, checked, start
from checker.cli.formats import format_option, load
from checker.cli.status import Status
from checker.cli.terminal import colour, width, write
from checker.config.configuration import Configuration
from checker.config.levels import FailOn
from checker.model.finding import Severity
from checker.report import View


@click.command(
    epilog="""\b
Examples:
  crossfoot check story.txt
  crossfoot check drafts/ --date 2024-05-31
  crossfoot check - < story.txt
  crossfoot check story.txt --select change --format json
\b
Exit status: 0 nothing found, 1 something found at or above --fail-on,
2 a file or a rule could not be used.
"""
)
@options.checking
@format_option(report)
@click.option(
    "--fail-on",
    type=click.Choice([level.value for level in FailOn]),
    callback=lambda _ctx, _param, value: value and FailOn(value),
    help="The least severity that makes the exit status 1.  [default: warning]",
)
@options.caching
@click.option("--no-cache", is_flag=True, help="Keep no results, and use none that are kept.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes check files.  [default: as many as there are cores; 1 for few files]",
)
@click.option("--notes", is_flag=True, default=None, help="Show notes as well, as --fail-on note does.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    layout: str,
    configuration: Configuration,
    no_cache: bool,
    jobs: int | None,
) -> None:
    """Say where the figures of articles contradict each other.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    run = start(configuration, paths)
    status = Status(None if run.fail_on is FailOn.NEVER else Severity(run.fail_on).rank)
    view = View(width(), colour(), run.notes or run.fail_on is FailOn.NOTE)
    results = checked(paths, configuration, Means(jobs, None if no_cache else cache_folder(run)))
    write(load(report, layout).render(status.follow(results), view))
    ctx.exit(status.code)
