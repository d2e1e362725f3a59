"""``crossfoot explain``: everything that was thought about articles."""

from __future__ import annotations

import click

from checker.cli import options
from checker.cli.articles import examined, start
from checker.cli.formats import format_option, load
from checker.cli.status import Status
from checker.cli.terminal import room, write
from checker.config.configuration import Configuration
from checker.report import explain


@click.command(
    epilog="""\b
Examples:
  crossfoot explain story.txt
  crossfoot explain story.txt --select total-of-row
  crossfoot explain story.txt --format json
"""
)
@options.checking
@format_option(explain)
@options.allowing_empty
@click.pass_context
def command(
    ctx: click.Context, *, paths: tuple[str, ...], configuration: Configuration, layout: str, allow_empty: bool
) -> None:
    """Show the figures of articles, what clauses say of them, each claim about them, and whether it holds.

    A claim is unknown where a value that its rule needs is not in the text.
    PATHS are files, folders (the articles in them) and - for standard input.
    """
    start(configuration, paths)
    status = Status()
    write(load(explain, layout).render(status.follow(examined(paths, configuration)), room()))
    status.check_read(allow_empty=allow_empty)
    ctx.exit(status.code)
