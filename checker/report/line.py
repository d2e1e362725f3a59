"""Findings one a line, as ``grep`` and the error lists of editors take them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.escaping import safe
from checker.model.finding import Report
from checker.report import Format, Result
from checker.report.source.places import Places
from checker.report.written.told import mark


class Renderer(Format):
    """A line for each finding, as soon as its article is checked, and none that sums up."""

    def add(self, result: Result) -> Iterator[str]:
        """The lines of an article. Errors are not shown here: they go to standard error."""
        if isinstance(result, Report):
            places = Places(result.document)
            path = safe(result.document.path or "-")
            for finding in self.view.listed(result):
                where = places.of(finding.start, finding.end)
                place = f"{path}:{where.line}:{where.column}"
                yield f"{place}: {finding.severity}[{safe(finding.rule)}] {mark(finding)}{safe(finding.message)}\n"
