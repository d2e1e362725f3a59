"""Findings as diagnostics for people, in the manner of a compiler."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model.finding import Finding, Report, Severity
from checker.report import Format, Result, View
from checker.report.source.colour import paint
from checker.report.source.excerpt import Mark, Piece, Row, excerpt
from checker.report.source.places import Places
from checker.report.source.screen import safe
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
        """What was read, and how much was found."""
        yield _summary(self._sums, self._rules, self.view)


def _standing(finding: Finding, view: View) -> str:
    """What the last line counts a finding as."""
    if finding.severity is Severity.NOTE and not view.notes:
        return "silenced note" if finding.silenced else "note"
    if finding.suppressed is not None:
        return "suppressed"
    return "baselined" if finding.baselined else "finding"


def _summary(sums: Counter[str], rules: set[int], view: View) -> str:
    return f"{read(sums)}: {counted(sums['finding'], 'finding')}{_besides(sums, view)}{_on(rules)}\n"


def _besides(sums: Counter[str], view: View) -> str:
    """What else was found, and how to see it."""
    notes = f" and {counted(sums['note'], 'note')} (shown with --notes)" if sums["note"] else ""
    words = (("suppressed", "suppressed"), ("baselined", "in the baseline"))
    silenced = [f"{sums[name]:,} {word}" for name, word in words if sums[name]]
    how = "" if view.suppressed else " (shown with --show-suppressed)"
    return notes + (f"; {', '.join(silenced)}{how}" if silenced else "")


def _on(rules: set[int]) -> str:
    """How many rules were on: of articles in several folders, each with its configuration, the fewest and the most."""
    if not rules:
        return ""
    fewest = f"{min(rules):,} to " if len(rules) > 1 else ""
    return f"; {fewest}{counted(max(rules), 'rule')} on"


def _article(report: Report, view: View) -> Iterator[str]:
    path = safe(report.document.path or "-")
    findings = view.known(report) if view.suppressed else view.shown(report)
    if findings:
        places = Places(report.document)
        for finding in findings:
            yield "\n".join(_diagnostic(finding, path, places, view)) + "\n\n"
    for limit in report.limits:
        yield f"{path}: {paint('limit', 'note', on=view.colour)}: {safe(limit)}\n\n"


def _diagnostic(finding: Finding, path: str, places: Places, view: View) -> Iterator[str]:
    where = places.of(finding.start, finding.end)
    place = paint(f"{path}:{where.line}:{where.column}:", "strong", on=view.colour)
    severity = paint(f"{finding.severity}[{finding.rule}]", finding.severity, on=view.colour)
    yield f"{place} {severity} {_marked(finding)}{safe(finding.message)}"
    if finding.arithmetic:
        yield f"  {safe(finding.arithmetic)}"
    yield from _excerpt(finding, places, view)
    if finding.fits is not None:
        yield f"  fits: {safe(finding.fits)}"
    if finding.slip is not None:
        yield f"  slip: {safe(finding.slip)}?"
    if finding.suppressed:
        yield f"  suppressed: {safe(finding.suppressed)}"


def _marked(finding: Finding) -> str:
    if finding.suppressed is not None:
        return "(suppressed) "
    return "(in the baseline) " if finding.baselined else ""


def _excerpt(finding: Finding, places: Places, view: View) -> Iterator[str]:
    last = max((place.end for place in finding.figures), default=finding.end)
    gutter = len(str(places.of(last, last).line)) + 2
    for row in excerpt(places, _marks(finding), view.width - gutter - 3):
        yield from _row(row, gutter, view)


def _marks(finding: Finding) -> list[Mark]:
    """One mark for each place; a figure in two roles is marked once, with both."""
    if not finding.figures:  # it is about a comment
        return [Mark(finding.start, finding.end, "", flagged=True)]
    roles: dict[tuple[int, int], dict[str, None]] = {}
    for place in finding.figures:
        roles.setdefault((place.start, place.end), {})[place.role] = None
    return [
        Mark(start, end, ", ".join(names), start < finding.end and finding.start < end)
        for (start, end), names in roles.items()
    ]


def _row(row: Row, gutter: int, view: View) -> Iterator[str]:
    yield f"{row.line:>{gutter}} | {row.text}"
    for pieces in row.under:
        yield f"{'':>{gutter}} | {_spread(pieces, view)}"


def _spread(pieces: list[Piece], view: View) -> str:
    line, width = "", 0
    for piece in pieces:
        colour = "flagged" if piece.flagged else "other"
        line += " " * (piece.column - width) + paint(piece.text, colour, on=view.colour)
        width = piece.column + len(piece.text)
    return line
