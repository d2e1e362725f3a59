"""Findings as a summary in Markdown, for a comment on a change or the page of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_utf8
from checker.model.finding import Finding, Report
from checker.report import Format, Result, View
from checker.report.markup import escaped
from checker.report.places import Places
from checker.report.values import counted
from checker.report.written import relative, told

_MOST = 50  # rows of a table: a comment that is longer than 65,536 characters is refused
_LONGEST = 500  # characters of a message
_SILENCED = (("suppressed", "suppressed"), ("baselined", "in the baseline"))


class Markdown(Format):
    """Counts, then a table of the findings, then what could not be read; all of it once all is known."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._counts: Counter[str] = Counter()
        self._findings: list[str] = []
        self._errors: list[str] = []

    def add(self, result: Result) -> Iterator[Escaped]:
        """Keep the rows of an article for the end."""
        if isinstance(result, CrossfootError):
            self._counts["error"] += 1
            self._keep(self._errors, f"* {_cut(str(result))}")
        else:
            self._count(result)
            places = Places(result.document)
            path = escaped(relative(result.document.path))
            for finding in self.view.shown(result):
                self._keep(self._findings, _row(finding, path, places))
        yield from ()

    def end(self) -> Iterator[Escaped]:
        """The summary."""
        yield as_utf8("\n".join(self._lines()))

    def _count(self, report: Report) -> None:
        found = self.view.shown(report)
        known = self.view.known(report)
        self._counts.update(
            article=1,
            wrong=bool(found),
            finding=len(found),
            suppressed=sum(one.suppressed is not None for one in known),
            baselined=sum(one.baselined and one.suppressed is None for one in known),
        )
        self._counts.update(f"{finding.severity}s" for finding in found)

    @staticmethod
    def _keep(rows: list[str], row: str) -> None:
        if len(rows) < _MOST:
            rows.append(row)

    def _lines(self) -> Iterator[str]:
        counts = self._counts
        yield f"### crossfoot: {counted(counts['finding'], 'finding')} in {counted(counts['article'], 'article')}"
        told_apart = [counted(counts[f"{name}s"], name) for name in ("error", "warning", "note") if counts[f"{name}s"]]
        silenced = [f"{counts[name]:,} {said}" for name, said in _SILENCED if counts[name]]
        if told_apart or silenced:
            yield f"\n{', '.join([*told_apart, *silenced])}."
        if self._findings:
            yield "\n| place | rule | what is wrong |\n|---|---|---|"
            yield from self._findings
            yield from _more(counts["finding"] - len(self._findings))
        if self._errors:
            yield f"\n{counted(counts['error'], 'file')} could not be used:\n"
            yield from self._errors
            yield from _more(counts["error"] - len(self._errors))


def _more(left: int) -> Iterator[str]:
    if left > 0:
        yield f"\nAnd {left:,} more: run crossfoot to see them."


def _row(finding: Finding, path: str, places: Places) -> str:
    where = places.of(finding.start, finding.end)
    said = "<br>".join(map(_cut, told(finding)))
    return f"| {path}:{where.line} | {escaped(finding.rule)} | **{finding.severity}**: {said} |"


def _cut(said: str) -> str:
    return escaped(said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…")
