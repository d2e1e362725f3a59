"""``crossfoot figures``: every figure that is read in articles."""

from __future__ import annotations

from collections.abc import Iterator

import click

from checker import engine
from checker.cli import options
from checker.cli.articles import documents
from checker.cli.formats import format_option, load
from checker.cli.status import Status
from checker.cli.terminal import write
from checker.errors import CrossfootError
from checker.report import figures


@click.command(
    epilog="""\b
Examples:
  crossfoot figures story.txt
  crossfoot figures story.txt --format json
"""
)
@options.paths
@format_option(figures)
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], layout: str) -> None:
    """List every figure read in articles, and what it was read as.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    status = Status()

    def readings() -> Iterator[figures.Result]:
        for document in documents(paths):
            yield document if isinstance(document, CrossfootError) else engine.extract(document)

    write(load(figures, layout).render(status.follow(readings())))
    ctx.exit(status.code)
