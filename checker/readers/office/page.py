"""The paragraphs of a document as an article: one a line, they are the source that is reported on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from checker.model.document import Directive, Document, Zone
from checker.readers import layout, storydate
from checker.readers.blocks import Block
from checker.readers.comments import directive
from checker.readers.marked import Marked
from checker.readers.office.paragraph import Paragraph, spans
from checker.readers.office.styles import Styles
from checker.readers.tables import InTable


def document(
    found: Sequence[Paragraph],
    styles: Styles,
    comments: Mapping[str, str],
    path: str | None,
    given: date | None,
    saved: date | None,
) -> Document:
    """The article that paragraphs make up.

    ``comments`` are what the paragraphs' comments say, by the names that these give them. The story is of the day that
    is ``given``, else of one at the top of its text, else of the one on which it was ``saved``.
    """
    page = Marked("\n".join(each.text for each in found))
    places = spans(found)
    for each, (begin, end), zone in zip(found, places, _zones(found, places, page.source, styles), strict=True):
        if zone is not Zone.TABLE:
            page.block(zone)
            page.add(page.source[begin:end], begin, end)
            continue
        for mark, first, last in each.cell_spans():
            page.block(zone, InTable(each.table, each.number, mark.column, mark.wide, header=each.header))
            page.add(page.source[begin + first : begin + last], begin + first, begin + last)
    dated = given or storydate.of_top(each.text for each in found if each.text.strip()) or saved
    return replace(page.document(path, dated, _directives(found, places, comments)), lined=False)


def _zones(found: Sequence[Paragraph], places: Sequence[tuple[int, int]], source: str, styles: Styles) -> list[Zone]:
    """The zone of each paragraph: as its style says, else as its place and look do where no style makes a headline."""
    zones = [_zone(each, styles) for each in found]
    if Zone.HEADLINE not in zones:
        heading = next((n for n, each in enumerate(found) if styles.is_heading(each.style) and each.text.strip()), None)
        if heading is not None:
            zones[heading] = Zone.HEADLINE
        else:
            said = [n for n, each in enumerate(found) if each.text.strip()]
            looks = layout.zones(source, [Block(*_trimmed(source, *places[n]), zones[n] is Zone.LIST) for n in said])
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


def _directives(
    found: Sequence[Paragraph], places: Sequence[tuple[int, int]], comments: Mapping[str, str]
) -> Iterator[Directive]:
    """Comments addressed to crossfoot, as if each stood right before the paragraph that it is made on."""
    for each, (start, _) in zip(found, places, strict=True):
        for name in each.comments:
            addressed = directive(comments.get(name, ""), start, start)
            if addressed:
                yield addressed
