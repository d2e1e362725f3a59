"""What holds of any article whatever, and of all that is made of it: what does not is an AssertionError."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from xml.etree import ElementTree as ET

from checker import engine
from checker.batch.transport import decode, encode
from checker.filter.suppressions import UNUSED
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.finding import Examined, Finding, Report
from checker.model.quantity import Kind
from checker.model.rule import Rule
from checker.report import Result, View, format_of
from checker.report.places import Places

# The outputs by what reads them; a schema is checked in tests/report, where findings are made up and odder.
_READERS: Mapping[str, Callable[[bytes], object]] = MappingProxyType(
    {
        "json": json.loads,
        "sarif": json.loads,
        "gitlab": json.loads,
        "rdjsonl": lambda output: [json.loads(line) for line in output.split(b"\n") if line],
        "junit": ET.fromstring,
        "checkstyle": ET.fromstring,
        "line": bytes.decode,
        "statistics": bytes.decode,
        "text": bytes.decode,
        "markdown": bytes.decode,
        "github": bytes.decode,
    }
)


def checked(document: Document, rules: Sequence[Rule]) -> Examined:
    """An article examined, of which everything holds that is to hold of every one."""
    _of_document(document)
    examined = engine.examine(document, rules)
    _of_figures(document, examined.figures)
    report = examined.report
    for finding in report.findings:
        _of_finding(finding, examined)
    for remark in report.remarks:
        _of_place(report.document, remark.start, remark.end)
    if report.findings or report.remarks or report.limits:  # else it is as quick as it is empty
        assert engine.examine(document, rules).report == report, "another look finds something else"
        written([report])
    return examined


def written(results: Sequence[Result]) -> None:
    """Every output of the results can be read, and so can what crosses from one process to another."""
    for layout, read in _READERS.items():
        renderer = format_of(layout)(View(notes=True))
        pieces = [*renderer.begin(), *(piece for each in results for piece in renderer.add(each)), *renderer.end()]
        read(b"".join(piece if isinstance(piece, bytes) else piece.encode(errors="replace") for piece in pieces))
    # No reader hands on a lone surrogate: only a caller from Python does, whose text goes to no other process.
    sent = [each for each in results if isinstance(each, Report) and _is_unicode(each.document.source)]
    assert decode(encode(sent)) == sent


def _is_unicode(text: str) -> bool:
    return text.encode(errors="ignore").decode() == text


def _of_document(document: Document) -> None:
    sentences = document.sentences
    assert [each.index for each in sentences] == list(range(len(sentences)))
    assert all(0 <= each.start < each.end <= len(document.prose) for each in sentences)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(sentences))
    assert all(0 <= start <= end <= len(document.prose) for start, end in document.quotations)
    for each in document.directives:
        assert 0 <= each.start <= each.end <= len(document.source)
    for sentence in sentences:
        _of_place(document, sentence.start, sentence.end)


def _of_place(document: Document, start: int, end: int) -> None:
    """A span of the prose has its place in the source, and that its lines and columns."""
    places = Places(document)
    first, last = places.span(start, end)
    assert 0 <= first <= last <= len(document.source)
    where = places.of(start, end)
    assert document.line <= where.line <= where.end_line
    assert where.column >= 1
    assert where.end_column >= 1
    assert document.offset <= where.start <= where.end <= document.offset + len(document.source)


def _of_figures(document: Document, figures: Sequence[Figure]) -> None:
    for each in figures:
        sentence = document.sentences[each.sentence]
        assert sentence.start <= each.start < each.end <= sentence.end
        assert each.text == document.printed(each.start, each.end) != ""
        assert each.text.strip() == each.text or document.origins.stretches, "a figure with white space around it"
        if document.source is document.prose:
            assert document.source[each.start : each.end] == each.text
        _of_place(document, each.start, each.end)
    assert all(a.start <= b.start for a, b in pairwise(figures))
    printed = [each for each in figures if each.kind is not Kind.ITEMS]  # items hold other figures
    assert all(a.end <= b.start for a, b in pairwise(printed))


def _of_finding(finding: Finding, examined: Examined) -> None:
    _of_place(examined.report.document, finding.start, finding.end)
    if finding.rule == UNUSED:
        return
    assert finding.message
    spans = [(each.start, each.end) for each in finding.figures]
    assert (finding.start, finding.end) in spans, "it points at no figure of its own"
    assert spans == sorted(spans)
    known = {(each.start, each.end): each.text for each in examined.figures}
    printed = examined.report.document.printed
    told = [known.get(span) or printed(*span) for span in spans]  # a row of names is no figure of the sentence
    assert told == [each.text for each in finding.figures]
