"""From a rule and a place in a file to the comment that silences what the rule finds there, written into the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from checker import at_once, engine
from checker.batch.checking import Task, check, rules_of
from checker.cli.articles import one_file
from checker.cli.outputs import check_place
from checker.cli.paths import Place
from checker.config.configuration import STDIN, Configuration
from checker.errors import CrossfootError, reason
from checker.filter.silencing import Insertion, of_one_paragraph, silencing
from checker.model.finding import Finding, Report
from checker.model.rule import by_id
from checker.report.source.places import Places, Where
from checker.userfiles.files import real
from checker.userfiles.suggest import instead


def ignore(rule: str, place: Place, configuration: Configuration) -> str:
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
    _write(task, data, _with(data, report, insertion, encoding))
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


def _write(task: Task, before: bytes, after: bytes) -> None:
    path = Path(task.path)
    check_place(path, task.name)
    try:
        if path.read_bytes() != before:
            raise CrossfootError("changed meanwhile: nothing is written, call this again", task.name)
        at_once.rewrite(real(path), after)
    except OSError as error:
        raise CrossfootError(f"cannot be written: {reason(error)}", task.name) from None
