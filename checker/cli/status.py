"""The exit status of a run, which follows its results as they pass by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from checker.cli.terminal import complain, remark
from checker.errors import CrossfootError
from checker.model.document import Document
from checker.model.figure import Reading
from checker.model.finding import Examined, Report
from checker.report.places import Places

Result = TypeVar("Result")

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

CLEAN, FOUND, FAILED = 0, 1, 2

NO_ARTICLE = "no article was read: there is none here, or no rule is on for it; --allow-empty lets that pass"


class Status:
    """0 at first; 1 once a finding has ``rank`` or more; 2 once a file fails, which is said at once.

    So are remarks. What the text or a baseline silences does not count.
    """

    def __init__(self, rank: int | None = None) -> None:
        self._rank = rank
        self.code = CLEAN
        self._read = False

    def follow(self, results: Iterable[Result]) -> Iterator[Result]:
        """The same results."""
        for result in results:
            if isinstance(result, CrossfootError):
                complain(result)
                self.code = FAILED
            else:
                self._read = True
                if isinstance(result, Report) and self._reaches(result):
                    self.code = max(self.code, FOUND)
                _tell(result)
            yield result

    def check_read(self, *, allow_empty: bool) -> None:
        """Raise CrossfootError where a run that is through has read nothing, unless that is allowed."""
        if not (self._read or self.code or allow_empty):
            raise CrossfootError(NO_ARTICLE)

    def _reaches(self, report: Report) -> bool:
        counting = (one for one in report.findings if not one.silenced)
        return self._rank is not None and any(one.severity.rank >= self._rank for one in counting)


def _tell(result: object) -> None:
    """Print what the writer of an article is to be told besides, with its places."""
    if isinstance(result, Examined):
        result = result.report
    if isinstance(result, Report | Reading):
        document = result.document
        if document.guessed:
            _tell_encoding(document)
        if isinstance(result, Report) and result.remarks:
            places = Places(document)
            for one in result.remarks:
                where = places.of(one.start, one.end)
                remark(f"{document.path or '-'}:{where.line}:{where.column}: {one.message}")


def _tell_encoding(document: Document) -> None:
    first = _BEYOND_ASCII.search(document.source)
    places = Places(document)
    line, column = places.lines.place(first.start() if first else 0)
    said = "not UTF-8, so read as Windows-1252: save it as UTF-8 if a character is wrong"
    remark(f"{document.path or '-'}:{line + places.before}:{column}: {said}")
