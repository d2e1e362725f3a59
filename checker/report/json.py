"""Findings as JSON: the structs are the format, and give its schema. ``docs/output.md`` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

import msgspec

from checker.errors import CrossfootError
from checker.escaping import Escaped, as_json
from checker.model.finding import Finding as Contradiction
from checker.model.finding import Place, Report, Severity
from checker.report import Format, Result, View
from checker.report.places import Places
from checker.report.written import Elements, encode

VERSION: Literal[1] = 1
Offset = Annotated[int, msgspec.Meta(ge=0)]
Ordinal = Annotated[int, msgspec.Meta(ge=1)]
Count = Annotated[int, msgspec.Meta(ge=0)]


class Figure(msgspec.Struct, frozen=True):
    """A figure involved in a finding, with its role in the rule."""

    role: str
    text: str
    start: Offset
    end: Offset
    line: Ordinal
    column: Ordinal
    end_line: Ordinal
    end_column: Ordinal


class Mend(msgspec.Struct, frozen=True):
    """What would fit as well, in the place of another figure."""

    fits: str
    text: str
    start: Offset
    end: Offset
    line: Ordinal
    column: Ordinal
    end_line: Ordinal
    end_column: Ordinal


class Finding(msgspec.Struct, frozen=True):
    """A contradiction; its own place is the figure to point at first."""

    rule: str
    severity: Severity
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)]
    message: str
    arithmetic: str
    fits: str | None
    slip: str | None
    also: list[Mend]
    fingerprint: str
    suppressed: str | None
    baselined: bool
    start: Offset
    end: Offset
    line: Ordinal
    column: Ordinal
    end_line: Ordinal
    end_column: Ordinal
    figures: list[Figure]


class Claims(msgspec.Struct, frozen=True):
    """How many claims of an article came to each verdict."""

    holds: Count = 0
    loose: Count = 0
    fails: Count = 0
    unknown: Count = 0


class File(msgspec.Struct, frozen=True):
    """An article that was checked; ``figures`` is how many were read in it, ``limits`` what was left out of so many."""

    path: str
    findings: list[Finding]
    figures: Count
    claims: Claims
    limits: list[str]


class Error(msgspec.Struct, frozen=True):
    """A file that could not be read or used, and why."""

    path: str | None
    message: str


class Output(msgspec.Struct, frozen=True):
    """Everything that one run of ``crossfoot check`` found."""

    version: Literal[1]
    files: list[File]
    errors: list[Error]


class Json(Format):
    """One JSON object on one line, each article written as soon as it is checked."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._files = Elements()
        self._errors: list[Error] = []

    def begin(self) -> Iterator[Escaped]:
        """The version, and the start of the list of files."""
        yield as_json(f'{{"version":{VERSION},"files":[')

    def add(self, result: Result) -> Iterator[Escaped]:
        """An article; what went wrong is kept for the end."""
        if isinstance(result, Report):
            yield as_json(self._files.next(msgspec.to_builtins(_file(result, self.view))))
        else:
            self._errors.append(error(result))

    def end(self) -> Iterator[Escaped]:
        """The errors."""
        yield as_json(f'],"errors":{encode(msgspec.to_builtins(self._errors))}}}\n')


def framed(results: Iterable[msgspec.Struct | Error]) -> Iterator[Escaped]:
    """The version, the files as they come, and the errors behind them, as one JSON object on one line."""
    files, errors = Elements(), Elements()
    yield as_json(f'{{"version":{VERSION},"files":[')
    told: list[str] = []
    for result in results:
        element = msgspec.to_builtins(result)
        if isinstance(result, Error):
            told.append(errors.next(element))
        else:
            yield as_json(files.next(element))
    yield as_json(f'],"errors":[{"".join(told)}]}}\n')


def error(problem: CrossfootError) -> Error:
    """An error with its line and column, if it has them, before the message."""
    return Error(problem.path, str(CrossfootError(problem.message, None, problem.line, problem.column)))


def _file(report: Report, view: View) -> File:
    places = Places(report.document)
    return File(
        report.document.path or "-",
        [_finding(finding, places) for finding in view.known(report)],
        report.figures,
        Claims(**{verdict.value: count for verdict, count in report.claims.items()}),
        list(report.limits),
    )


def _finding(finding: Contradiction, places: Places) -> Finding:
    return Finding(
        finding.rule,
        finding.severity,
        finding.confidence,
        finding.message,
        finding.arithmetic,
        finding.fits,
        finding.slip,
        [Mend(mend.fits, mend.text, *places.of(mend.start, mend.end)) for mend in finding.also],
        finding.fingerprint,
        finding.suppressed,
        finding.baselined,
        *places.of(finding.start, finding.end),
        [_figure(place, places) for place in finding.figures],
    )


def _figure(place: Place, places: Places) -> Figure:
    return Figure(place.role, place.text, *places.of(place.start, place.end))
