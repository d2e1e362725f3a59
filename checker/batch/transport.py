"""Results as bytes, for other processes and for the cache: data only, and whether they can be those of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import MsgspecError, Struct, convert, msgpack

from checker.batch.checking import LARGEST, Result
from checker.errors import CrossfootError, NoArticle
from checker.model.document import Document
from checker.model.finding import Finding, Report
from checker.model.origins import Origins, Stretch
from checker.model.rule import Rule

_FINGERPRINT = re.compile("[0-9a-f]{16}")
_MOST_CLAIMS = 1_000  # about one figure by one rule
Span = tuple[int, int]


class _Error(Struct, frozen=True, tag=True):
    message: str
    path: str | None
    line: int | None
    column: int | None
    no_article: bool


class _Report(Struct, frozen=True, tag=True):
    report: Report


def encode(results: Sequence[Result]) -> bytes:
    """Results as bytes."""
    return _encoder.encode([_wrapped(result) for result in results])


def decode(data: bytes) -> list[Result]:
    """The results in bytes. Raises ValueError for bytes of something else."""
    try:
        return [_unwrapped(each) for each in _decoder.decode(data)]
    except (MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _wrapped(result: Result) -> _Error | _Report:
    if isinstance(result, CrossfootError):
        return _Error(result.message, result.path, result.line, result.column, isinstance(result, NoArticle))
    return _Report(result)


def _unwrapped(each: _Error | _Report) -> Result:
    if isinstance(each, _Error):
        kind = NoArticle if each.no_article else CrossfootError
        return kind(each.message, each.path, each.line, each.column)
    return each.report


def _plain(value: Any) -> Any:
    assert isinstance(value, Origins)
    return value.stretches


def _own(kind: type, value: Any) -> Any:
    assert kind is Origins
    return Origins(convert(value, list[Stretch]))


_encoder = msgpack.Encoder(enc_hook=_plain)
_decoder = msgpack.Decoder(list[_Error | _Report], dec_hook=_own)


def are_sound(results: Sequence[Result], rules: Sequence[Rule]) -> bool:
    """Whether a run by these rules may have kept the results: errors alone are never kept."""
    reports = [each for each in results if not isinstance(each, CrossfootError)]
    errors = [each for each in results if isinstance(each, CrossfootError)]
    names = frozenset(rule.id for rule in rules)
    return (
        bool(reports)
        and rise(report.document.offset for report in reports)
        and _differ([report.document for report in reports])
        and all((place is None or place >= 1) for error in errors for place in (error.line, error.column))
        and all(all(_document(report.document)) and all(_report(report, names)) for report in reports)
    )


def _document(document: Document) -> Iterator[bool]:
    """What holds of each article."""
    source, prose = range(len(document.source) + 1), range(len(document.prose) + 1)
    stretches, sentences = document.origins.stretches, document.sentences
    if stretches:
        begins = [stretch.prose for stretch in stretches]
        yield begins[0] == 0 and len(document.prose) in begins and rise(begins, strictly=True)
        yield begins[-1] <= len(document.prose) + len(document.source) + len(begins) + 1  # behind the prose: comments
        yield all(stretch.start in source and stretch.end in source for stretch in stretches)
    else:
        yield document.prose == document.source
    yield _apart([(each.start, each.end) for each in sentences], len(document.prose))
    yield [each.index for each in sentences] == list(range(len(sentences)))
    yield rise(each.paragraph for each in sentences) and all(each.paragraph in prose for each in sentences)
    yield _apart(document.quotations, len(document.prose))
    yield all(each.start <= each.end and each.start in source and each.end in source for each in document.directives)
    yield document.offset in range(LARGEST) and document.line in range(1, document.offset + 2)


def _report(report: Report, names: frozenset[str]) -> Iterator[bool]:
    """What holds of each report by rules of these names."""
    document = report.document
    yield report.rules == len(names)
    yield report.sheet is None
    yield report.figures in range(len(document.prose) + 1)
    most = report.rules * report.figures * _MOST_CLAIMS
    yield all(count in range(most + 1) for count in report.claims.values())
    yield all(_is_sound(finding, document, names) for finding in report.findings)
    yield rise(finding.start for finding in report.findings) and _differ(report.findings)
    yield all(_is_within(document, remark.start, remark.end) for remark in report.remarks)
    yield _differ(report.remarks) and _differ(report.limits) and _differ(document.directives)


def _is_sound(finding: Finding, document: Document, names: frozenset[str]) -> bool:
    spans = [(place.start, place.end) for place in finding.figures]
    return (
        finding.rule in names
        and 0 <= finding.confidence <= 1
        and bool(_FINGERPRINT.fullmatch(finding.fingerprint))
        and not finding.baselined  # which is told of each run anew
        and (finding.start, finding.end) in spans
        and rise(start for start, _ in spans)
        and all(_is_within(document, *span) for span in spans)
        and all(place.text == document.prose[place.start : place.end] for place in finding.figures)
    )


def _is_within(document: Document, start: int, end: int) -> bool:
    """Whether a span of the prose, or of what stands behind it for comments, leads to a span of the source."""
    first, last = document.origins.span(start, end)
    return 0 <= start <= end and 0 <= first <= last <= len(document.source)


def _apart(spans: Iterable[Span], length: int) -> bool:
    """Whether spans lie in a text of some length, one behind the other."""
    return rise(offset for span in (*spans, (length, length)) for offset in span)


def _differ(values: Sequence[object]) -> bool:
    return len(set(values)) == len(values)


def rise(numbers: Iterable[int], *, strictly: bool = False) -> bool:
    """Whether numbers begin at 0 or above, and none is less than the one before it."""
    found = list(numbers)
    return all(number >= 0 for number in found[:1]) and all(
        before < after or (before == after and not strictly) for before, after in pairwise(found)
    )
