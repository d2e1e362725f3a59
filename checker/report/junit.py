"""Findings as failed tests, in the XML of JUnit: an article is a suite, a finding a test that failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_xml
from checker.model.finding import Finding, Report
from checker.report import Format, Result
from checker.report.source.places import Places
from checker.report.written.paths import relative
from checker.report.written.told import role, told
from checker.report.written.xml_text import DECLARATION, tag


class Renderer(Format):
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
    return f"<{opening}>{escape(chr(10).join(lines))}</failure>"


def _case(attributes: Mapping[str, object], inside: str) -> str:
    opening = tag("testcase", attributes)
    return f"  <{opening}>{inside}</testcase>\n" if inside else f"  <{opening}/>\n"
