"""Findings in the XML of Checkstyle, which many tools read, and in that of JUnit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_xml
from checker.model.finding import Finding, Report, Severity
from checker.report import Format, Result
from checker.report.markup import DECLARATION, tag
from checker.report.places import Places
from checker.report.written import in_one_line, relative, role, told

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


class Checkstyle(Format):
    """An element for each article, with its findings in it, as soon as it is checked."""

    def begin(self) -> Iterator[Escaped]:
        """The start of the document; its version is that of the reports that Checkstyle has made since 2005."""
        yield as_xml(f'{DECLARATION}<checkstyle version="4.3">\n')

    def add(self, result: Result) -> Iterator[Escaped]:
        """An article."""
        path = result.path if isinstance(result, CrossfootError) else result.document.path
        yield as_xml(f"<{tag('file', {'name': relative(path)})}>\n")
        yield from (as_xml(f"  <{tag('error', each)}/>\n") for each in self._errors(result))
        yield as_xml("</file>\n")

    def end(self) -> Iterator[Escaped]:
        """The end of the document."""
        yield as_xml("</checkstyle>\n")

    def _errors(self, result: Result) -> Iterator[dict[str, object]]:
        if isinstance(result, CrossfootError):
            place = {"line": result.line or 1, "column": result.column}
            yield {**place, "severity": "error", "message": result.message, "source": "crossfoot"}
            return
        places = Places(result.document)
        for finding in self.view.shown(result):
            where = places.of(finding.start, finding.end)
            yield {
                "line": where.line,
                "column": where.column,
                "severity": _SEVERITIES[finding.severity],
                "message": in_one_line(finding),
                "source": f"crossfoot.{finding.rule}",
            }


class JUnit(Format):
    """A suite for each article as soon as it is checked; one that is clean has one test, which passed."""

    def begin(self) -> Iterator[Escaped]:
        """The start of the document."""
        yield as_xml(f'{DECLARATION}<testsuites name="crossfoot">\n')

    def add(self, result: Result) -> Iterator[Escaped]:
        """An article."""
        if isinstance(result, CrossfootError):
            path = relative(result.path)
            case = {"name": "read", "classname": path, "file": path, "line": result.line}
            error = tag("error", {"message": result.message, "type": "unusable"})
            yield _suite(path, {"tests": 1, "failures": 0, "errors": 1, "skipped": 0}, [_case(case, f"<{error}/>")])
            return
        path = relative(result.document.path)
        findings = self.view.known(result)
        failed = sum(not finding.silenced for finding in findings)
        counts = {
            "tests": max(1, len(findings)),
            "failures": failed,
            "errors": 0,
            "skipped": len(findings) - failed,
        }
        yield _suite(path, counts, _cases(findings, path, result))

    def end(self) -> Iterator[Escaped]:
        """The end of the document."""
        yield as_xml("</testsuites>\n")


def _suite(path: str, counts: dict[str, int], cases: list[str]) -> Escaped:
    opening = tag("testsuite", {"name": path, **counts})
    return as_xml("".join([f"<{opening}>\n", *cases, "</testsuite>\n"]))


def _cases(findings: list[Finding], path: str, report: Report) -> list[str]:
    if not findings:
        return [_case({"name": "figures agree", "classname": path, "file": path}, "")]
    places = Places(report.document)
    cases = []
    for finding in findings:
        where = places.of(finding.start, finding.end)
        case = {"name": f"{finding.rule} at {where.line}:{where.column}", "classname": path, "file": path}
        cases.append(_case({**case, "line": where.line}, _outcome(finding, places)))
    return cases


def _outcome(finding: Finding, places: Places) -> str:
    if finding.suppressed is not None:
        return f"<{tag('skipped', {'message': f'suppressed: {finding.suppressed}'.rstrip(': ')})}/>"
    if finding.baselined:
        return f"<{tag('skipped', {'message': 'in the baseline'})}/>"
    lines = [*told(finding)]
    for place in finding.figures:
        where = places.of(place.start, place.end)
        lines.append(f"{where.line}:{where.column}: {role(place)}")
    opening = tag("failure", {"message": finding.message, "type": finding.severity})
    return f"<{opening}>{escape(chr(10).join(lines), quote=False)}</failure>"


def _case(attributes: Mapping[str, object], inside: str) -> str:
    opening = tag("testcase", attributes)
    return f"  <{opening}>{inside}</testcase>\n" if inside else f"  <{opening}/>\n"
