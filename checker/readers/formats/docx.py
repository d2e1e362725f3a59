"""Word's .docx: its paragraphs, one a line, are the source that is reported on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.model.document import Directive, Document, Zone
from checker.readers import layout, storydate
from checker.readers.blocks import Block
from checker.readers.comments import directive
from checker.readers.marked import InTable, Marked
from checker.readers.word import paragraphs
from checker.readers.word.package import Package
from checker.readers.word.paragraphs import Paragraph
from checker.readers.word.styles import Styles

_DATES = ("modified", "created")  # an old story saved under a new name keeps the day that it was created
_PYTHON_DOCX = date(2013, 12, 23)  # of its template, which whatever is made with it keeps


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document.

    Raises CrossfootError for what is no Word document, is encrypted or damaged, or unpacks to more than articles take.
    """
    package = Package(data, path)
    main = package.main
    found = paragraphs.read(package.text(main), path)
    page = Marked("\n".join(each.text for each in found))
    spans = _spans(found)
    zones = _zones(found, spans, page.source, _styles(package, main))
    for each, (begin, end), zone in zip(found, spans, zones, strict=True):
        if zone is not Zone.TABLE:
            page.block(zone)
            page.add(page.source[begin:end], begin, end)
            continue
        for mark, first, last in each.cell_spans():
            page.block(zone, InTable(each.table, each.number, mark.column, mark.wide, header=each.header))
            page.add(page.source[begin + first : begin + last], begin + first, begin + last)
    dated = story_date or storydate.of_top(each.text for each in found if each.text.strip()) or _saved(package)
    yield page.document(path, dated, _directives(package, main, found, spans))


def _spans(found: Sequence[Paragraph]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for each in found:
        spans.append((start, start + len(each.text)))
        start += len(each.text) + 1
    return spans


def _zones(found: Sequence[Paragraph], spans: Sequence[tuple[int, int]], source: str, styles: Styles) -> list[Zone]:
    """The zone of each paragraph: as its style says, else as its place and look do where no style makes a headline."""
    zones = [_zone(each, styles) for each in found]
    if Zone.HEADLINE not in zones:
        heading = next((n for n, each in enumerate(found) if styles.is_heading(each.style) and each.text.strip()), None)
        if heading is not None:
            zones[heading] = Zone.HEADLINE
        else:
            said = [n for n, each in enumerate(found) if each.text.strip()]
            looks = layout.zones(source, [Block(*_trimmed(source, *spans[n]), zones[n] is Zone.LIST) for n in said])
            for n, zone in zip(said, looks, strict=True):
                zones[n] = zones[n] if zones[n] is not Zone.BODY else zone
    return zones


def _zone(each: Paragraph, styles: Styles) -> Zone:
    if each.row:
        return Zone.TABLE
    return styles.zone(each.style) or (Zone.LIST if each.item and not styles.is_heading(each.style) else Zone.BODY)


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    said = source[start:end]
    return start + len(said) - len(said.lstrip()), start + len(said.rstrip())


def _styles(package: Package, main: str) -> Styles:
    part = package.related("styles", main)
    return Styles(package.tree(part) if part else None)


def _saved(package: Package) -> date | None:
    """The day that the document's properties give."""
    part = package.related("core-properties")
    if part is None:
        return None
    stamps = {each.tag: each.text or "" for each in package.tree(part).iter()}
    days = (storydate.of_field(stamps.get(name, "")) for name in _DATES)
    return next((day for day in days if day and day != _PYTHON_DOCX), None)


def _directives(
    package: Package, main: str, found: Sequence[Paragraph], spans: Sequence[tuple[int, int]]
) -> Iterator[Directive]:
    """Comments addressed to crossfoot, as if each stood right before the paragraph that it is made on."""
    part = package.related("comments", main)
    if part is None or not any(each.comments for each in found):
        return
    said = {
        comment.get("id"): "".join(text.text or "" for text in comment.iter("t"))
        for comment in package.tree(part).iter("comment")
    }
    for each, (start, _) in zip(found, spans, strict=True):
        for name in each.comments:
            addressed = directive(said.get(name, ""), start, start)
            if addressed:
                yield addressed
