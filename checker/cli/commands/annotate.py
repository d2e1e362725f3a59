"""``crossfoot annotate``: what is found in a Word document as comments in a copy of it."""

from __future__ import annotations

import os
from pathlib import Path

import click
from msgspec.structs import replace

from checker.batch.checking import check
from checker.cli import options
from checker.cli.articles import one_file, only_sure, start, wrong_rules
from checker.cli.baselines import Baselines
from checker.cli.outputs import check_place
from checker.cli.paths import FilePath
from checker.cli.status import Status
from checker.cli.terminal import write
from checker.config.configuration import Configuration
from checker.config.settings import FailOn
from checker.discovery import printable
from checker.errors import CrossfootError, reason
from checker.model.finding import Report
from checker.report import View
from checker.report.source.values import counted

_FORM = "docx"


@click.command(
    epilog="""\b
Examples:
  crossfoot annotate draft.docx -o checked.docx
  crossfoot annotate draft.docx -o with-notes.docx --date 2024-05-31 --notes
\b
Exit status: 0 the copy is written, whatever was found; 2 it is not.
"""
)
@options.checking_file
@click.option("-o", "--output", required=True, type=FilePath(), metavar="FILE", help="Where to write the copy.")
@options.least_sure
@click.option("--notes", is_flag=True, default=None, help="Write notes as well.")
@click.pass_context
def command(
    ctx: click.Context, *, file: str, paths: tuple[str, ...], output: str, configuration: Configuration
) -> None:
    """Write what is found in a Word document into a copy of it, as comments.

    FILE is a Word document (.docx), which stays as it is. Each finding is a comment on the figure that it points at.
    Nothing is written over: the copy is a new file.
    """
    run = start(configuration, paths)
    _refuse(Path(output), Path(file), printable(output))
    found, data = one_file(file, configuration)
    task = replace(found, settings=replace(found.settings, form=_FORM))  # whatever its name
    status = Status()
    results = Baselines(configuration, paths).follow((*wrong_rules(task.settings, set()), *check(task, data)))
    view = View(notes=run.notes or run.fail_on is FailOn.NOTE)
    reports = [each for each in status.follow(only_sure(results, run.min_confidence)) if isinstance(each, Report)]
    if status.code:  # what is wrong has been told
        ctx.exit(status.code)
    if not reports:
        raise CrossfootError("not annotated: no rule is on", task.name)
    from checker.annotation.word import annotated, comments

    (report,) = reports
    said = comments(report.document, view.shown(report))
    _write(Path(output), annotated(data, task.name, said), printable(output))
    write([f"{printable(output)}: a copy of {task.name} with {counted(len(said), 'comment')}\n"])


def _refuse(output: Path, file: Path, name: str) -> None:
    """Raise CrossfootError where no new file can be written, above all if it is the document itself."""
    check_place(output, name)
    if output.exists() and file.exists() and output.samefile(file):
        raise CrossfootError("is the document itself, which stays as it is: name another file", name)
    if os.path.lexists(output):
        raise CrossfootError("is there already and is not written over: name another file, or remove it", name)


def _write(path: Path, content: bytes, name: str) -> None:
    """Write a file that is not there yet, also through no link; where that fails nothing is left behind."""
    try:
        file = path.open("xb")
        try:
            with file:  # a full disk may be told only as it is closed
                file.write(content)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CrossfootError(f"cannot be written: {reason(error)}", name) from None
