"""Findings as diagnostics for people, in the manner of a compiler."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.escaping import safe
from checker.model.finding import Finding, Report, Severity
from checker.report import Format, Result, View
from checker.report.source.colour import paint
from checker.report.source.places import Places
from checker.report.source.sums import read
from checker.report.source.values import counted


class Renderer(Format):
    """Each article's findings as soon as it is checked, then one line that sums up."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._sums: Counter[str] = Counter()
        self._rules: set[int] = set()

    def add(self, result: Result) -> Iterator[str]:
        """The findings of an article. Errors are not shown here: they go to standard error."""
        if isinstance(result, Report):
            sums = self._sums
            self._rules.add(result.rules)
            yield from _article(result, self.view)
            sums.update(result.claims)
            sums.update(article=1, figure=result.figures)
            sums.update(_standing(finding, self.view) for finding in result.findings)

    def end(self) -> Iterator[str]:
        """What was read and checked, and last how much was found."""
        if not self.view.quiet:
            yield f"{read(self._sums, self._rules)}\n"
            yield f"{_found(self._sums)}{_besides(self._sums, self.view)}\n"


def _standing(finding: Finding, view: View) -> str:
    """What the last line counts a finding as."""
    if finding.severity is Severity.NOTE and not view.notes:
        return "silenced note" if finding.silenced else "note"
    if finding.suppressed is not None:
        return "suppressed"
    return "baselined" if finding.baselined else "finding"


def _found(sums: Counter[str]) -> str:
    return f"{counted(sums['finding'], 'finding')} in {counted(sums['article'], 'article')}"


def _besides(sums: Counter[str], view: View) -> str:
    """What else was found, and how to see it."""
    notes = f"; {counted(sums['note'], 'note')} (shown with --notes)" if sums["note"] else ""
    words = (("suppressed", "suppressed"), ("baselined", "in the baseline"))
    silenced = [f"{sums[name]:,} {word}" for name, word in words if sums[name]]
    how = "" if view.suppressed else " (shown with --show-suppressed)"
    return notes + (f"; {', '.join(silenced)}{how}" if silenced else "")


def _article(report: Report, view: View) -> Iterator[str]:
    path = safe(report.document.path or "-")
    findings = view.known(report) if view.suppressed else view.shown(report)
    if findings:
        from checker.report.source.diagnostic import diagnostic  # most articles have no finding

        places = Places(report.document)
        for finding in findings:
            yield "\n".join(diagnostic(finding, path, places, view)) + "\n\n"
    for limit in report.limits:
        yield f"{path}: {paint('limit', 'note', on=view.colour)}: {safe(limit)}\n\n"
