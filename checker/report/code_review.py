"""Findings as GitHub, GitLab and reviewdog take them, to show them beside a change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_json, as_utf8, safe
from checker.model.finding import Finding, Severity
from checker.report import Format, Result, View
from checker.report.places import Places
from checker.report.written import Elements, encode, in_one_line, is_replacement, relative, role, told

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_OWN = re.compile(r"::(?:error|warning|notice) [^:]*::")
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


_GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_REVIEWDOG_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_SOURCE = {"name": "crossfoot"}


class GitHub(Format):
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


class GitLab(Format):
    """A JSON array with an element for each finding, and for each article that could not be read."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._elements = Elements()
        self._seen: Counter[str] = Counter()

    def begin(self) -> Iterator[Escaped]:
        """The start of the array."""
        yield as_json("[")

    def add(self, result: Result) -> Iterator[Escaped]:
        """The findings of an article."""
        if isinstance(result, CrossfootError):
            if result.path is not None:  # GitLab shows nothing that has no place
                begin = {"line": result.line or 1, "column": result.column or 1}
                yield self._element("unusable", "critical", result.message, result.path, {"begin": begin})
            return
        places = Places(result.document)
        for finding in self.view.shown(result):
            where = places.of(finding.start, finding.end)
            positions = {
                "begin": {"line": where.line, "column": where.column},
                "end": {"line": where.end_line, "column": where.end_column},
            }
            said = in_one_line(finding)
            yield self._element(
                finding.rule,
                _GITLAB_SEVERITIES[finding.severity],
                said,
                result.document.path,
                positions,
                finding.fingerprint,
            )

    def end(self) -> Iterator[Escaped]:
        """The end of the array."""
        yield as_json("]\n")

    def _element(
        self, name: str, severity: str, said: str, path: str | None, positions: object, fingerprint: str = ""
    ) -> Escaped:
        place = relative(path)
        known = f"{place}\0{name}\0{fingerprint or said}"
        self._seen[known] += 1  # GitLab takes two of one fingerprint for one
        mark = sha256(f"{known}\0{self._seen[known]}".encode(errors="replace")).hexdigest()
        element = {
            "description": said,
            "check_name": name,
            "fingerprint": mark,
            "severity": severity,
            "location": {"path": place, "positions": positions},
        }
        return as_json(self._elements.next(element))


class Reviewdog(Format):
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
        "severity": _REVIEWDOG_SEVERITIES[finding.severity],
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
