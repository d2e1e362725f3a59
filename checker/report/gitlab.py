"""Findings as a code quality report of GitLab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_json
from checker.model.finding import Severity
from checker.report import Format, Result, View
from checker.report.source.places import Places
from checker.report.written.json_text import Elements
from checker.report.written.paths import relative
from checker.report.written.told import in_one_line

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class Renderer(Format):
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
                finding.rule, _SEVERITIES[finding.severity], said, result.document.path, positions, finding.fingerprint
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
