"""``crossfoot baseline``: findings that were there already."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from checker.batch.run import Means
from checker.cli import baselines, options
from checker.cli.articles import cache_folder, checked, start
from checker.cli.outputs import check_place
from checker.cli.paths import FilePath
from checker.cli.status import Status
from checker.cli.terminal import remark
from checker.config.configuration import STDIN, Configuration
from checker.errors import CrossfootError
from checker.filter.baseline import Entry, entries, read, write
from checker.report.values import counted
from checker.userfiles.files import inside, real, shown


@click.group(
    name="baseline",
    epilog="""\b
Examples:
  crossfoot baseline write articles/
  crossfoot check articles/
""",
)
def baseline() -> None:
    """Keep what is found today from failing the runs of tomorrow."""


@baseline.command(
    name="write",
    epilog="""\b
Examples:
  crossfoot baseline write .
  crossfoot baseline write articles/raid.md
  crossfoot baseline write articles/ --output articles/.crossfoot-baseline.json
""",
)
@options.checking
@options.allowing_empty
@click.option(
    "--output",
    type=FilePath(dir_okay=False),
    metavar="FILE",
    help="The baseline to write.  [default: the one that 'check' finds, else one beside the configuration]",
)
@click.pass_context
def write_command(
    ctx: click.Context, *, paths: tuple[str, ...], output: str | None, configuration: Configuration, allow_empty: bool
) -> None:
    """Write what is found in PATHS into .crossfoot-baseline.json, by which 'crossfoot check' knows it again.

    What the file holds of other paths stays.
    """
    if STDIN in paths:
        raise CrossfootError("has no place in a baseline: name files or folders", STDIN)
    run = start(configuration, paths)
    if output:
        check_place(Path(output), output)
    file = Path(output) if output else baselines.of_run(paths, configuration)
    before = read(file) if file.exists() else Counter[Entry]()
    folder = real(file).parent
    found: Counter[Entry] = Counter()
    unread: set[str] = set()
    status = Status()
    for result in status.follow(checked(paths, configuration, Means(folder=cache_folder(run)))):
        if not isinstance(result, CrossfootError):
            found += entries(result, inside(Path(result.document.path or STDIN), folder))
        elif result.path:
            unread.add(inside(Path(result.path), folder))
    status.check_read(allow_empty=allow_empty)
    for entry, count in before.items():
        if entry.path in unread or not baselines.covers(paths, folder / entry.path):
            found[entry] += count
    write(file, found)
    files = len({entry.path for entry in found})
    remark(f"{shown(file)} is written: {counted(found.total(), 'finding')} in {counted(files, 'file')}")
    ctx.exit(status.code)
