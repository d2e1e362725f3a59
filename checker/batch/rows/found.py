"""What is found in rows: for each finding, and each thing that kept one from being found, a row of the output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from checker.batch.checking import check_text
from checker.batch.rows.article import LONGEST, Article
from checker.batch.transport import rise
from checker.config.settings import FailOn, Settings
from checker.errors import CrossfootError
from checker.model.claim import Verdict
from checker.model.finding import Finding, Place, Report, Severity

_MOST = 10**12  # of anything in a block


class Figure(msgspec.Struct, frozen=True):
    """A figure involved in a finding: its role in the rule, the half-open span of code points of it, itself."""

    role: str
    start: int
    end: int
    text: str


class Found(msgspec.Struct, frozen=True):
    """A row of the output. ``docs/batch.md`` describes it."""

    path: str | None
    row: int | None
    id: str | None
    kind: Literal["finding", "error", "limit", "remark"]
    rule: str | None
    severity: Severity | None
    message: str
    arithmetic: str | None = None
    fits: str | None = None
    slip: str | None = None
    fingerprint: str | None = None
    suppressed: str | None = None
    start: int | None = None
    end: int | None = None
    figures: list[Figure] = []


class Part(msgspec.Struct, frozen=True):
    """What came of a block: how many articles it holds, figures and claims in them, and the rows of the output."""

    articles: int
    figures: int
    claims: dict[str, int]
    found: list[Found]


def check(articles: Iterable[Article], path: str | None, settings: Settings) -> Part:
    """Check articles one after the other."""
    notes = wants_notes(settings)
    number, figures = 0, 0
    claims: Counter[str] = Counter()
    found: list[Found] = []
    for article in articles:
        number += 1
        if article.fault is not None:
            found.append(_about(article, path, "error", article.fault))
            continue
        if article.remark is not None:
            found.append(_about(article, path, "remark", article.remark))
        result = check_text(article.text, path, article.date, settings)
        if isinstance(result, CrossfootError):
            found.append(_about(article, path, "error", result.message))
            continue
        figures += result.figures
        claims.update({verdict.value: count for verdict, count in result.claims.items()})
        found += _rows(article, path, result, notes, settings.min_confidence)
    return Part(number, figures, dict(claims), found)


def is_sound(part: Part, path: str, rows: range) -> bool:
    """Whether a part that was kept can be that of some rows of a file: strangers may write where it lies."""
    numbers = (part.articles, part.figures, *part.claims.values())
    return (
        all(0 <= number <= _MOST for number in numbers)
        and part.articles <= len(rows)
        and all(name in list(Verdict) for name in part.claims)
        and all(found.path == path and found.row in rows and _is_placed(found) for found in part.found)
        and rise(found.row or 0 for found in part.found)
    )


def _is_placed(found: Found) -> bool:
    """Whether a row of the output says where, and what, as its kind does."""
    spans = [(found.start, found.end), *((figure.start, figure.end) for figure in found.figures)]
    if found.kind == "finding":
        return (
            None not in {found.rule, found.severity, found.fingerprint}
            and bool(found.figures)
            and all(map(_is_span, spans))
            and rise(figure.start for figure in found.figures)
        )
    return found.rule is None and (spans == [(None, None)] or (found.kind == "remark" and _is_span(spans[0])))


def _is_span(span: tuple[int | None, int | None]) -> bool:
    start, end = span
    return start is not None and end is not None and 0 <= start <= end <= 2 * LONGEST  # remarks stand behind the text


def wants_notes(settings: Settings) -> bool:
    """Whether notes are written: where they are asked for, or decide the exit status."""
    return settings.notes or settings.fail_on is FailOn.NOTE


def lost(path: str, row: int, message: str) -> Part:
    """What came of a row that cannot be checked."""
    return Part(1, 0, {}, [_about(Article(row), path, "error", message)])


def joined(parts: Iterable[Part]) -> Part:
    """Several parts as one."""
    every = list(parts)
    claims: Counter[str] = Counter()
    for part in every:
        claims.update(part.claims)
    return Part(
        sum(part.articles for part in every),
        sum(part.figures for part in every),
        dict(claims),
        [row for part in every for row in part.found],
    )


def _rows(article: Article, path: str | None, report: Report, notes: bool, least: float) -> Iterator[Found]:
    yield from (_about(article, path, "limit", said) for said in report.limits)
    for fault in report.faults:
        yield _about(article, path, "error", fault.message, (fault.start, fault.end))
    for remark in report.remarks:
        yield _about(article, path, "remark", remark.message, (remark.start, remark.end))
    for finding in report.findings:
        if finding.confidence >= least and (notes or finding.severity is not Severity.NOTE):
            yield _of_finding(article, path, finding)


def _of_finding(article: Article, path: str | None, finding: Finding) -> Found:
    return Found(
        path,
        article.row,
        article.id,
        "finding",
        finding.rule,
        finding.severity,
        finding.message,
        finding.arithmetic,
        finding.fits,
        finding.slip,
        finding.fingerprint,
        finding.suppressed,
        finding.start,
        finding.end,
        [_figure(place) for place in finding.figures],
    )


def _figure(place: Place) -> Figure:
    return Figure(place.role, place.start, place.end, place.text)


def _about(
    article: Article,
    path: str | None,
    kind: Literal["error", "limit", "remark"],
    message: str,
    span: tuple[int | None, int | None] = (None, None),
) -> Found:
    return Found(path, article.row, article.id, kind, None, None, message, start=span[0], end=span[1])
