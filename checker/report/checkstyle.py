"""Findings in the XML of Checkstyle, which many tools read."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_xml
from checker.model.finding import Severity
from checker.report import Format, Result
from checker.report.source.places import Places
from checker.report.written.paths import relative
from checker.report.written.told import in_one_line
from checker.report.written.xml_text import DECLARATION, tag

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


class Renderer(Format):
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
