"""Findings as diagnostics of the protocol."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from checker.errors import CrossfootError
from checker.escaping import safe
from checker.lsp.checking import Checked, Story
from checker.lsp.text import Text
from checker.model.finding import Finding, Severity
from checker.report.written import role, told

SOURCE = "crossfoot"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def diagnostics(checked: Checked, uri: str) -> list[types.Diagnostic]:
    """Each finding with the places of all its figures; then what is wrong with comments to crossfoot, and errors."""
    found = [
        diagnostic(finding, story, checked.text, uri) for story in checked.stories for finding in story.report.findings
    ]
    found += [each for story in checked.stories for each in _remarks(story, checked.text)]
    return found + [_error(error, checked.text) for error in checked.errors]


def diagnostic(finding: Finding, story: Story, text: Text, uri: str) -> types.Diagnostic:
    """A finding: its message, its sum and what would fit, all as plain text."""
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, _range(place.start, place.end, story, text)), safe(role(place))
        )
        for place in finding.figures
    ]
    return types.Diagnostic(
        range=_range(finding.start, finding.end, story, text),
        message="\n".join(map(safe, told(finding))),
        severity=_SEVERITIES[finding.severity],
        code=safe(finding.rule),
        source=SOURCE,
        related_information=related,
    )


def _range(start: int, end: int, story: Story, text: Text) -> types.Range:
    """Where a span of the prose of an article stands in its document."""
    where = story.places.of(start, end)
    return text.range(where.start, where.end)


def _remarks(story: Story, text: Text) -> Iterator[types.Diagnostic]:
    for remark in story.report.remarks:
        yield types.Diagnostic(
            range=_range(remark.start, remark.end, story, text),
            message=safe(remark.message),
            severity=types.DiagnosticSeverity.Information,
            source=SOURCE,
        )


def _error(error: CrossfootError, text: Text) -> types.Diagnostic:
    """What could not be used or checked, at the top of the document, whatever file it is about."""
    return types.Diagnostic(
        range=text.range(0, 0), message=safe(str(error)), severity=types.DiagnosticSeverity.Error, source=SOURCE
    )
