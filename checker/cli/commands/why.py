"""``crossfoot why``: everything that was thought about the figures of a line."""

from __future__ import annotations

import click

from checker.cli import options
from checker.cli.articles import start
from checker.cli.asking import ask
from checker.cli.formats import format_option, load
from checker.cli.paths import Place
from checker.cli.status import Status
from checker.cli.terminal import room, write
from checker.config.configuration import Configuration
from checker.report import why


@click.command(
    cls=options.CommandAtPlace,
    epilog="""\b
Examples:
  crossfoot why story.txt:3
  crossfoot why story.txt:3:24
  crossfoot why story.txt:3 --select relative-change
  crossfoot why story.txt:3 --format json
""",
)
@options.checking_place
@format_option(why)
@click.pass_context
def command(
    ctx: click.Context, *, place: Place, paths: tuple[str, ...], configuration: Configuration, layout: str
) -> None:
    """Show why something is reported of a figure, or nothing is: its clause, what that says, and each claim.

    FILE:LINE asks about every figure on a line, FILE:LINE:COLUMN about the one that stands there or nearest to it.
    Standard input is named -.
    """
    start(configuration, paths)
    status = Status()
    write(load(why, layout).render(ask(place, configuration, status), room()))
    ctx.exit(status.code)
