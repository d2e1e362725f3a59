"""Findings as text for people and editors: as diagnostics in the manner of a compiler, one a line, or counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.escaping import safe
from checker.model.finding import Finding, Report, Severity
from checker.report import Format, Result, View, mark_of
from checker.report.places import Places
from checker.report.table import paint, table
from checker.report.values import counted, read


class Text(Format):
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
    findings = view.listed(report)
    if findings:
        from checker.report.diagnostic import diagnostic  # most articles have no finding

        places = Places(report.document)
        for finding in findings:
            yield "\n".join(diagnostic(finding, path, places, view)) + "\n\n"
    for limit in report.limits:
        yield f"{path}: {paint('limit', 'note', on=view.colour)}: {safe(limit)}\n\n"


class Line(Format):
    """A line for each finding, as soon as its article is checked, and none that sums up."""

    def add(self, result: Result) -> Iterator[str]:
        """The lines of an article. Errors are not shown here: they go to standard error."""
        if isinstance(result, Report):
            places = Places(result.document)
            path = safe(result.document.path or "-")
            for finding in self.view.listed(result):
                where = places.of(finding.start, finding.end)
                place = f"{path}:{where.line}:{where.column}"
                yield f"{place}: {finding.severity}[{safe(finding.rule)}] {mark_of(finding)}{safe(finding.message)}\n"


class Statistics(Format):
    """Two tables, the largest numbers first, once all is known."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._rules: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        self._articles = 0
        self._room = None if view.room is None else view.room - 2

    def add(self, result: Result) -> Iterator[str]:
        """Count the findings of an article. Errors are not counted: they go to standard error."""
        if isinstance(result, Report):
            found = self.view.listed(result)
            self._articles += 1
            self._rules.update(finding.rule for finding in found)
            self._files.update({result.document.path or "-": len(found)} if found else {})
        yield from ()

    def end(self) -> Iterator[str]:
        """The tables."""
        yield f"{counted(self._rules.total(), 'finding')} in {counted(self._articles, 'article')}\n"
        for name, counts in (("rule", self._rules), ("article", self._files)):
            if counts:
                yield f"\nby {name}\n"
                rows = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
                yield from (f"  {line}\n" for line in table(_aligned(rows), self._room))


def _aligned(rows: list[tuple[str, int]]) -> list[tuple[str, str]]:
    numbers = [f"{number:,}" for _, number in rows]
    width = max(map(len, numbers))
    return [(number.rjust(width), name) for number, (name, _) in zip(numbers, rows, strict=True)]
