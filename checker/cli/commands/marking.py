"""``crossfoot annotate`` and ``crossfoot ignore``: comments in a copy of a Word document, and one in an article."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from checker import at_once, engine
from checker.batch.checking import Task, check, rules_of
from checker.cli import options
from checker.cli.articles import one_file, only_sure, start, wrong_rules
from checker.cli.baselines import Baselines
from checker.cli.outputs import check_place
from checker.cli.paths import FilePath, Place
from checker.cli.status import Status
from checker.cli.terminal import remark, write
from checker.config.configuration import STDIN, Configuration
from checker.config.settings import FailOn
from checker.discovery import printable
from checker.errors import CrossfootError, reason
from checker.filter.silencing import Insertion, of_one_paragraph, silencing
from checker.model.finding import Finding, Report
from checker.model.rule import by_id
from checker.report import View
from checker.report.places import Places, Where
from checker.report.values import counted
from checker.userfiles.files import real
from checker.userfiles.suggest import instead

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
def annotate(
    ctx: click.Context, *, file: str, paths: tuple[str, ...], output: str, configuration: Configuration
) -> None:
    """Write what is found in a Word document into a copy of it, as comments.

    FILE is a Word document (.docx), which stays as it is. Each finding is a comment on the figure that it points at.
    Nothing is written over: the copy is a new file.
    """
    run = start(configuration, paths)
    _refuse_place(Path(output), Path(file), printable(output))
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
    _write_new(Path(output), annotated(data, task.name, said), printable(output))
    write([f"{printable(output)}: a copy of {task.name} with {counted(len(said), 'comment')}\n"])


def _refuse_place(output: Path, file: Path, name: str) -> None:
    """Raise CrossfootError where no new file can be written, above all if it is the document itself."""
    check_place(output, name)
    if output.exists() and file.exists() and output.samefile(file):
        raise CrossfootError("is the document itself, which stays as it is: name another file", name)
    if os.path.lexists(output):
        raise CrossfootError("is there already and is not written over: name another file, or remove it", name)


def _write_new(path: Path, content: bytes, name: str) -> None:
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


@click.command(
    cls=options.CommandAtPlace,
    epilog="""\b
Examples:
  crossfoot ignore change-and-amount story.txt:15
  crossfoot ignore relative-change story.md:8:34
""",
)
@click.argument("rule", metavar="RULE", shell_complete=options.complete_rule)
@options.checking_place
def ignore(*, rule: str, place: Place, paths: tuple[str, ...], configuration: Configuration) -> None:
    """Write a comment into an article that silences what RULE finds at FILE:LINE[:COLUMN], as 'check' names it.

    The comment is in the form of the file's format and names the figure, so that another slip is still found; put
    your reason behind the brackets. Nothing else in the file changes.
    """
    start(configuration, paths)
    remark(silence(rule, place, configuration))


def silence(rule: str, place: Place, configuration: Configuration) -> str:
    """Write the comment that silences what a rule finds at a place, and say which; or that it is silenced already.

    The file is else as it was, byte by byte. Raises CrossfootError where there is nothing to silence, or no comment
    will do it.
    """
    if place.path == STDIN:
        raise CrossfootError("standard input cannot be written into: name a file", STDIN)
    task, data = one_file(place.path, configuration)
    _check_rule(rule, task)
    form, encoding = engine.written_in(data, task.name, task.settings.form)
    as_found = replace(task, settings=replace(task.settings, form=form))
    report, findings = _pointing(_reports(as_found, data), rule, place, task.name)
    speaking = [finding for finding in findings if finding.suppressed is None]
    if not speaking:
        return f"{task.name}:{place.line}: {rule} is silenced here already"
    together = of_one_paragraph(report.document, speaking)
    insertion = silencing(report, together, form, lambda source: _reports(as_found, source.encode(encoding)))
    _rewrite(task, data, _with(data, report, insertion, encoding))
    more = "; more is found here: run this again" if len(together) < len(speaking) else ""
    return f"{task.name}:{place.line}: written: {insertion.comment}{more}"


def _check_rule(rule: str, task: Task) -> None:
    rules, errors = rules_of(task.settings)
    known = by_id(rules)
    if rule not in known:
        raise errors[0] if errors else CrossfootError(f"no rule that is on is called '{rule}'{instead(rule, known)}")


def _reports(task: Task, data: bytes) -> list[Report]:
    """What is found in the articles of a file that holds ``data``."""
    return [found for found in check(task, data) if isinstance(found, Report)]


def _pointing(reports: Sequence[Report], rule: str, place: Place, name: str) -> tuple[Report, list[Finding]]:
    """The findings of a rule that point at a place, else those with a figure there; and their article's report."""
    others: dict[str, None] = {}
    lines: dict[int, None] = {}
    beside: tuple[Report, list[Finding]] | None = None
    for report in reports:
        places = Places(report.document)
        pointing = [one for one in report.findings if _covers(place, places.of(one.start, one.end))]
        others |= dict.fromkeys(one.rule for one in pointing)
        lines |= {places.of(one.start, one.end).line: None for one in report.findings if one.rule == rule}
        if found := [one for one in pointing if one.rule == rule]:
            return report, found
        touching = [one for one in report.findings if one.rule == rule and _touches(place, one, places)]
        if touching and beside is None:
            beside = report, touching
    if beside is None:
        there = f": here is {', '.join(others)}" if others else ""
        elsewhere = f"; it has one on line {', '.join(map(str, sorted(lines)))}" if lines else ""
        raise CrossfootError(f"nothing to ignore: {rule} finds nothing here{there}{elsewhere}", name, place.line)
    return beside


def _touches(place: Place, finding: Finding, places: Places) -> bool:
    return any(_covers(place, places.of(each.start, each.end)) for each in finding.figures)


def _covers(place: Place, where: Where) -> bool:
    """Whether a span has a place in it: a line, or a column of one."""
    if place.column is None:
        return where.line <= place.line <= where.end_line
    return (where.line, where.column) <= (place.line, place.column) <= (where.end_line, where.end_column)


def _with(data: bytes, report: Report, insertion: Insertion, encoding: str) -> bytes:
    """A file with the comment in it; all around stays as it is."""
    at = len(data.decode(encoding)[: report.document.offset + insertion.at].encode(encoding))
    return data[:at] + insertion.text.encode(encoding) + data[at:]


def _rewrite(task: Task, before: bytes, after: bytes) -> None:
    path = Path(task.path)
    check_place(path, task.name)
    try:
        if path.read_bytes() != before:
            raise CrossfootError("changed meanwhile: nothing is written, call this again", task.name)
        at_once.rewrite(real(path), after)
    except OSError as error:
        raise CrossfootError(f"cannot be written: {reason(error)}", task.name) from None
