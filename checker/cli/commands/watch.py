"""``crossfoot watch``: articles checked again whenever they are saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from checker.batch.run import Means
from checker.cli import options
from checker.cli.articles import Wanted, any_file, cache_folder, checked, only_sure, rule_finder, start
from checker.cli.baselines import Baselines
from checker.cli.formats import Output, format_option
from checker.cli.outputs import opened, want_sheets
from checker.cli.status import Status
from checker.cli.terminal import colour, remark, room, width
from checker.config.configuration import STDIN, Configuration
from checker.errors import CrossfootError
from checker.report import FORMATS, View
from checker.userfiles.files import real

_DEBOUNCE = 400  # milliseconds in which changes are one: an editor that saves writes, renames and writes again
_TIMEOUT = 250  # milliseconds without any change after which there is nothing to report


@click.command(
    epilog="""\b
Examples:
  crossfoot watch drafts/
  crossfoot watch story.txt --notes
\b
Exit status: 0 when it is ended by Ctrl-C, 2 if a path or a rule could not be used.
"""
)
@options.checking
@format_option(*FORMATS)
@options.caching
@click.option("--notes", is_flag=True, default=None, help="Show notes as well.")
@click.pass_context
def watch(ctx: click.Context, *, paths: tuple[str, ...], layout: str, configuration: Configuration) -> None:
    """Check articles, and again whenever one is saved, until Ctrl-C.

    PATHS are files and folders (the articles in them, new ones too). Changed rules and configuration hold from the
    next start on.
    """
    run = start(configuration, paths)
    view = View(width(), room(), colour(), run.notes, rule=rule_finder(configuration))
    folder = cache_folder(run)
    outputs = (Output(layout),)

    def check(wanted: Wanted, jobs: int | None) -> None:
        means = Means(jobs, folder, want_sheets(outputs))
        results = Baselines(configuration, paths).follow(checked(paths, configuration, means, wanted))
        with opened(outputs, view, view) as written:
            written.feed(Status().follow(only_sure(results, run.min_confidence)))

    try:
        saved = _saved(paths)
        next(saved)  # begins to watch, so that what is saved during the first check is not missed
        check(any_file, None)
        remark("Watching for changes: Ctrl-C ends it.")
        for files_and_folders in saved:
            if any(path.exists() for path in files_and_folders):
                check(_among(files_and_folders), 1)
    except KeyboardInterrupt:
        ctx.exit()


def _among(saved: set[Path]) -> Wanted:
    """Whether a file was saved, or a folder that it is in is new: its files may be there before it is watched."""

    def is_among(path: str) -> bool:
        file = real(Path(path))
        return not saved.isdisjoint((file, *file.parents))

    return is_among


def _saved(paths: Sequence[str]) -> Iterator[set[Path]]:
    """The files saved under ``paths``, and the folders that are new, each time that there are some; now and then none.

    Raises CrossfootError where they cannot be watched.
    """
    try:
        from watchfiles import Change
        from watchfiles import watch as changes_in
    except ImportError:
        raise CrossfootError("watching needs one more package: pip install 'crossfoot[watch]'") from None
    if STDIN in paths:
        raise CrossfootError("standard input cannot be watched", STDIN)
    for path in paths:
        if not Path(path).exists():
            raise CrossfootError("no such file or folder", path)
    folders = {path if path.is_dir() else path.parent for path in map(Path, paths)}  # a file may be replaced by another
    changes = changes_in(
        *folders,
        watch_filter=lambda change, path: (
            change is Change.added or (change is Change.modified and not Path(path).is_dir())
        ),
        debounce=_DEBOUNCE,
        rust_timeout=_TIMEOUT,
        yield_on_timeout=True,
        recursive=any(Path(path).is_dir() for path in paths),
        ignore_permission_denied=True,
    )
    return ({real(Path(path)) for _, path in each} for each in changes)
