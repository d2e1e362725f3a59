"""Which findings of a run were there already."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from checker.filter import baseline_file
from checker.filter.baseline_file import Entry
from checker.model.finding import Finding, Report


class Baseline:
    """The findings in a file, as long as no finding of the run has taken them."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._left: dict[str, dict[str, Counter[Entry]]] = {}  # by path, by fingerprint
        self._seen: set[str] = set()
        for entry, count in sorted(baseline_file.read(file).items()):
            self._left.setdefault(entry.path, {}).setdefault(entry.fingerprint, Counter())[entry] += count

    def marked(self, report: Report, path: str) -> Report:
        """The report with the findings that are held marked; ``path`` is the article, as ``within.inside`` has it."""
        self._seen.add(path)
        return replace(report, findings=tuple(self._mark(finding, path) for finding in report.findings))

    def gone(self, covered: Callable[[Path], bool]) -> Counter[Entry]:
        """What no finding took: of files that were checked, and of ``covered`` ones that are there no more."""
        left: Counter[Entry] = Counter()
        for path, held in self._left.items():
            if path in self._seen or (path in self._missing and covered(self.file.parent / path)):
                for same in held.values():
                    left.update(same)
        return left

    def _mark(self, finding: Finding, path: str) -> Finding:
        if finding.suppressed is not None:
            return finding
        for place in (path, *self._with.get(finding.fingerprint, ())):
            held = self._left.get(place, {}).get(finding.fingerprint)
            if held:
                held -= Counter([next(iter(held))])
                return replace(finding, baselined=True)
        return finding

    @cached_property
    def _with(self) -> dict[str, list[str]]:
        """The files that are there no more, by the fingerprints of what they held."""
        files: dict[str, list[str]] = {}
        for path in self._missing:
            for fingerprint in self._left[path]:
                files.setdefault(fingerprint, []).append(path)
        return files

    @cached_property
    def _missing(self) -> dict[str, None]:
        """Files that are there no more, in order: what they held may stand in a file of another name."""
        folder = self.file.parent
        return {path: None for path in self._left if not os.path.exists(folder / path)}  # noqa: PTH110 - it never raises


def entries(report: Report, path: str) -> Counter[Entry]:
    """What a baseline is to hold of a report: all but what the text silences."""
    found = [(one.rule, one.fingerprint, one.message) for one in report.findings if one.suppressed is None]
    return baseline_file.entries(path, found)
