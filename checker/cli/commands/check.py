"""``crossfoot check``: where the figures of articles contradict each other."""

from __future__ import annotations

from dataclasses import replace

import click

from checker import engine
from checker.cli import options
from checker.cli.articles import checked, rule_finder, start
from checker.cli.formats import Output, outputs_option
from checker.cli.outputs import check_files, opened
from checker.cli.status import FAILED, Status
from checker.cli.terminal import colour, width
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
  crossfoot check drafts/ --format text --format sarif=crossfoot.sarif
\b
Exit status: 0 nothing found, 1 something found at or above --fail-on,
2 a file or a rule could not be used.
"""
)
@options.checking
@outputs_option
@click.option(
    "--fail-on",
    type=click.Choice([level.value for level in FailOn]),
    callback=lambda _ctx, _param, value: value and FailOn(value),
    help="The least severity that makes the exit status 1.  [default: warning]",
)
@click.option("--notes", is_flag=True, default=None, help="Show notes as well, as --fail-on note does.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    outputs: tuple[Output, ...],
    configuration: Configuration,
) -> None:
    """Say where the figures of articles contradict each other.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    run = start(configuration, paths)
    status = Status(None if run.fail_on is FailOn.NEVER else Severity(run.fail_on).rank)
    check_files(outputs, paths, configuration)
    to_file = View(notes=run.notes or run.fail_on is FailOn.NOTE, rule=rule_finder(configuration))
    to_terminal = replace(to_file, width=width(), colour=colour())
    with opened(outputs, to_terminal, to_file) as written:
        written.feed(status.follow(checked(paths, configuration, engine.check)))
    ctx.exit(FAILED if written.failed else status.code)
