"""Findings as annotations of a change on GitHub: commands to the runner of a workflow, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_utf8, safe
from checker.model.finding import Finding, Severity
from checker.report import Format, Result
from checker.report.source.places import Places
from checker.report.written.paths import relative
from checker.report.written.told import role, told

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_OWN = re.compile(r"::(?:error|warning|notice) [^:]*::")
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class Renderer(Format):
    """A command for each finding, and for each article that could not be read, as soon as it is known."""

    def add(self, result: Result) -> Iterator[Escaped]:
        """The commands for one article."""
        if isinstance(result, CrossfootError):
            place = {"line": result.line, "col": result.column}
            yield _command("error", {"file": result.path, **place, "title": "crossfoot"}, [result.message])
            return
        places = Places(result.document)
        path = relative(result.document.path)
        for finding in self.view.shown(result):
            yield _finding(finding, path, places)


def _finding(finding: Finding, path: str, places: Places) -> Escaped:
    where = places.of(finding.start, finding.end)
    if where.end_line > where.line:  # GitHub takes columns of one line only
        span = {"line": where.line, "endLine": where.end_line}
    else:
        span = {"line": where.line, "col": where.column, "endColumn": where.end_column}
    lines = [
        *told(finding),
        *(f"{role(place)} (line {places.of(place.start, place.end).line})" for place in finding.figures),
    ]
    return _command(_COMMANDS[finding.severity], {"file": path, **span, "title": finding.rule}, lines)


def _command(name: str, properties: Mapping[str, object], lines: list[str]) -> Escaped:
    given = ",".join(
        f"{key}={safe(str(value)).translate(_IN_PROPERTIES)}" for key, value in properties.items() if value is not None
    )
    said = "\n".join(map(safe, lines)).translate(_IN_TEXT)
    return as_utf8(f"::{name} {given}::{said}\n", _OWN)
