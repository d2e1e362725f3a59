"""Runs over what changed only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker.config.configuration import STDIN
from checker.discovery import printable
from checker.errors import CrossfootError
from checker.filter.git import Changed, changed
from checker.filter.selection import touching
from checker.model.finding import Report
from checker.report import Result


class Changes:
    """What changed in the files of a run."""

    def __init__(self, since: Changed) -> None:
        self._since = since
        self._lines: dict[str, tuple[range, ...]] = {}  # by the names in reports, which may lead to no file
        self.passed_over = False  # a file, since no line of it changed

    def touch(self, path: str) -> bool:
        """Whether any line of a file changed."""
        lines = self._lines[printable(path)] = self._since.of(Path(path))
        self.passed_over = self.passed_over or not lines
        return bool(lines)

    def only(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results, of files that were asked for, the findings of unchanged lines left out."""
        for result in results:
            if isinstance(result, Report):
                yield touching(result, self._lines[result.document.path or STDIN])
            else:
                yield result


def changes_since(ref: str, paths: Sequence[str]) -> Changes:
    """What changed since a commit. Raises CrossfootError where that cannot be told of one of ``paths``."""
    if STDIN in paths:
        raise CrossfootError("has no changes: --diff is for files", STDIN)
    since = changed(ref)
    for path in paths:
        since.of(Path(path))
    return Changes(since)
