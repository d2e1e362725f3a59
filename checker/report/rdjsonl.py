"""Findings as lines of JSON for reviewdog (its Diagnostic Format)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_json
from checker.model.finding import Finding, Severity
from checker.report import Format, Result
from checker.report.source.places import Places
from checker.report.written.json_text import encode
from checker.report.written.paths import relative
from checker.report.written.replacement import is_replacement
from checker.report.written.told import role, told

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_SOURCE = {"name": "crossfoot"}


class Renderer(Format):
    """A line for each finding, and for each article that could not be read, as soon as it is known."""

    def add(self, result: Result) -> Iterator[Escaped]:
        """The lines for one article."""
        if isinstance(result, CrossfootError):
            if result.path is not None:
                yield as_json(encode(_error(result, result.path)) + "\n")
            return
        places = Places(result.document)
        path = relative(result.document.path)
        for finding in self.view.shown(result):
            yield as_json(encode(_diagnostic(finding, path, places)) + "\n")


def _error(error: CrossfootError, path: str) -> dict[str, object]:
    location: dict[str, object] = {"path": relative(path)}
    if error.line is not None:
        location["range"] = {"start": {"line": error.line}}
    return {"message": error.message, "location": location, "severity": "ERROR", "source": _SOURCE}


def _diagnostic(finding: Finding, path: str, places: Places) -> dict[str, object]:
    said: dict[str, object] = {
        "message": "\n".join(told(finding)),
        "location": _location(finding.start, finding.end, path, places),
        "severity": _SEVERITIES[finding.severity],
        "source": _SOURCE,
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": role(place), "location": _location(place.start, place.end, path, places)}
            for place in finding.figures
        ],
    }
    if finding.slip and len(finding.mends) == 1 and is_replacement(finding.mends[0], places):
        said["suggestions"] = [{"range": _range(finding.start, finding.end, places), "text": finding.fits}]
    return said


def _location(start: int, end: int, path: str, places: Places) -> dict[str, object]:
    return {"path": path, "range": _range(start, end, places)}


def _range(start: int, end: int, places: Places) -> dict[str, object]:
    """A range as reviewdog has it: its columns count the bytes of UTF-8."""
    where = places.of(start, end)
    return {
        "start": {"line": where.line, "column": places.bytes_before(where.line, where.column) + 1},
        "end": {"line": where.end_line, "column": places.bytes_before(where.end_line, where.end_column) + 1},
    }
