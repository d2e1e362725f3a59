"""``crossfoot figures``: every figure that is read in articles."""

from __future__ import annotations

from collections.abc import Iterator

import click
from msgspec.structs import replace

from checker import engine
from checker.batch.checking import attempt
from checker.cli import options
from checker.cli.articles import documents, start
from checker.cli.formats import format_option, load
from checker.cli.status import Status
from checker.cli.terminal import room, write
from checker.config.configuration import Configuration
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.figure import Reading
from checker.model.quantity import Kind
from checker.report import figures


@click.command(
    epilog="""\b
Examples:
  crossfoot figures story.txt
  crossfoot figures story.txt --format json
  crossfoot figures story.txt --kind money --kind percent
"""
)
@options.reading
@format_option(figures)
@options.allowing_empty
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in Kind]),
    help="Only figures of this kind; may be given more than once.",
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    configuration: Configuration,
    layout: str,
    kinds: tuple[str, ...],
    allow_empty: bool,
) -> None:
    """List every figure read in articles, and what it was read as.

    PATHS are files, folders (the articles in them) and - for standard input.
    """
    start(configuration, paths)
    status = Status()

    def readings() -> Iterator[figures.Result]:
        for article in documents(paths, configuration):
            yield article if isinstance(article, CrossfootError) else attempt(_read, article[0], kinds)

    write(load(figures, layout).render(status.follow(readings()), room()))
    status.check_read(allow_empty=allow_empty)
    ctx.exit(status.code)


def _read(document: Document, kinds: tuple[str, ...]) -> Reading:
    """The figures of a document: those of some kinds, or all."""
    reading = engine.extract(document)
    return replace(reading, figures=tuple(f for f in reading.figures if f.kind in kinds)) if kinds else reading
