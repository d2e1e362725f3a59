"""``crossfoot check``: where the figures of articles contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

import click

from checker import engine, report
from checker.cli import options
from checker.cli.articles import checked
from checker.cli.formats import format_option, load
from checker.cli.status import Status
from checker.cli.terminal import colour, width, write
from checker.errors import CrossfootError
from checker.model.finding import Severity
from checker.model.rule import Rule
from checker.report import Result, View

NEVER = "never"


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
    type=click.Choice([*(severity.value for severity in reversed(Severity)), NEVER]),
    default=Severity.WARNING.value,
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--notes", is_flag=True, help="Show notes as well, as --fail-on note does.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    layout: str,
    fail_on: str,
    notes: bool,
    form: str | None,
    story_date: date | None,
    more: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:
    """Say where the figures of articles contradict each other.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    rules, results = _start(paths, form, story_date, more, select, ignore)
    status = Status(None if fail_on == NEVER else Severity(fail_on).rank)
    view = View(len(rules), width(), colour(), notes or fail_on == Severity.NOTE)
    write(load(report, layout).render(status.follow(results), view))
    ctx.exit(status.code)


def _start(
    paths: tuple[str, ...],
    form: str | None,
    story_date: date | None,
    more: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> tuple[tuple[Rule, ...], Iterable[Result]]:
    """The rules, and the results to come: first what is wrong with rules, which stops no article."""
    try:
        rules, errors = engine.load_rules(more, select, ignore)
    except CrossfootError as error:
        return (), [error]
    return rules, chain(errors, checked(paths, story_date, form, rules))
