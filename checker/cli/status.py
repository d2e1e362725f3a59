"""The exit status of a run, which follows its results as they pass by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from checker.cli.terminal import complain, remark
from checker.errors import CrossfootError
from checker.model.finding import Report
from checker.report.source.places import Places

Result = TypeVar("Result")

CLEAN, FOUND, FAILED = 0, 1, 2


class Status:
    """0 at first; 1 once a finding has ``rank`` or more; 2 once a file fails, which is said at once.

    So are remarks. What the text or a baseline silences does not count.
    """

    def __init__(self, rank: int | None = None) -> None:
        self._rank = rank
        self.code = CLEAN

    def follow(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results."""
        for result in results:
            if isinstance(result, CrossfootError):
                complain(result)
                self.code = FAILED
            elif isinstance(result, Report):
                if self._reaches(result):
                    self.code = max(self.code, FOUND)
                _tell(result)
            yield result

    def _reaches(self, report: Report) -> bool:
        counting = (one for one in report.findings if not one.silenced)
        return self._rank is not None and any(one.severity.rank >= self._rank for one in counting)


def _tell(report: Report) -> None:
    """Print the remarks on an article with their places."""
    if report.remarks:
        places = Places(report.document)
        for one in report.remarks:
            where = places.of(one.start, one.end)
            remark(f"{report.document.path or '-'}:{where.line}:{where.column}: {one.message}")
