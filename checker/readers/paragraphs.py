"""The paragraphs of a document of a word processor, their styles, and the article that they make up, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from checker.model.document import Directive, Document, Zone
from checker.readers import blocks, storydate
from checker.readers.blocks import Block
from checker.readers.hidden import directive
from checker.readers.marked import Marked
from checker.readers.runs import Run
from checker.readers.tables import InTable

CELL = " | "  # so that the figures of two cells are never read as one
_LINE_END = re.compile(r"[\r\n]")  # a paragraph is one line of the source


class CellMark(Struct):
    """Where a cell of a row begins among its pieces, and the columns that it takes."""

    piece: int
    column: int
    wide: int = 1


class Paragraph(Struct):
    """A paragraph, or a row of a table: what it says, its style's id, whether it is an item, and the comments at it.

    ``pieces`` are what it says, each with its span in the XML. A row is row ``number`` of table ``table``.
    """

    row: bool = False
    style: str | None = None
    item: bool = False
    comments: list[str] = field(default_factory=list)
    pieces: list[Run] = field(default_factory=list)
    table: int = 0
    number: int = 0
    header: bool = False
    cells: list[CellMark] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return _LINE_END.sub(" ", "".join(text for text, _, _ in self.pieces))

    def cell_spans(self) -> Iterator[tuple[CellMark, int, int]]:
        """The cells of a row, each with the half-open span of ``text`` that it has."""
        ends = [*(mark.piece for mark in self.cells[1:]), len(self.pieces)][: len(self.cells)]
        at = done = 0
        for mark, end in zip(self.cells, ends, strict=True):
            at += sum(len(text) for text, _, _ in self.pieces[done : mark.piece])
            said = [text for text, _, _ in self.pieces[mark.piece : end] if text != CELL]
            yield mark, at, at + sum(map(len, said))
            done = mark.piece


def spans(found: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """The half-open span of each paragraph in the source that they make up, one a line.

    >>> spans([Paragraph(pieces=[("Two die", 0, 0)]), Paragraph(), Paragraph(pieces=[("At sea", 0, 0)])])
    [(0, 7), (8, 8), (9, 15)]
    """
    made: list[tuple[int, int]] = []
    start = 0
    for each in found:
        made.append((start, start + len(each.text)))
        start = made[-1][1] + 1
    return made


# Word's own names, which it writes in English whatever its language, and those that newsrooms give their styles.
_ZONES = {
    "title": Zone.HEADLINE,
    "headline": Zone.HEADLINE,
    "subtitle": Zone.STANDFIRST,
    "standfirst": Zone.STANDFIRST,
    "subhead": Zone.STANDFIRST,
    "dek": Zone.STANDFIRST,
    "deck": Zone.STANDFIRST,
    "summary": Zone.STANDFIRST,
    "caption": Zone.CAPTION,
    "cutline": Zone.CAPTION,
}
HEADING = "heading 1"
_LISTS = ("list bullet", "list number")
_LONGEST_CHAIN = 10  # of styles based on one another


class Styles:
    """The styles of a document: the ``names`` of their ids, and the ids of those that they are based on."""

    def __init__(self, names: Mapping[str, str], bases: Mapping[str, str]) -> None:
        self._names, self._bases = names, bases

    def zone(self, style: str | None) -> Zone | None:
        """The zone that a style is for, or None.

        >>> styles = Styles({"P1": "Kopf"}, {"P1": "Title"})
        >>> styles.zone("P1"), styles.zone("Normal")
        (<Zone.HEADLINE: 'headline'>, None)
        """
        for name in self._chain(style):
            if name in _ZONES:
                return _ZONES[name]
            if name.startswith(_LISTS):
                return Zone.LIST
        return None

    def is_heading(self, style: str | None) -> bool:
        """Whether a style is that of the headings of the first rank."""
        return HEADING in self._chain(style)

    def _chain(self, style: str | None) -> list[str]:
        """The names of a style and of those that it is based on."""
        names: list[str] = []
        while style and len(names) < _LONGEST_CHAIN:
            names.append(self._names.get(style, style).lower())
            style = self._bases.get(style)
        return names


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
            page.block(zone, runs=[(page.source[begin:end], begin, end)])
            continue
        for mark, first, last in each.cell_spans():
            where = InTable(each.table, each.number, mark.column, mark.wide, header=each.header)
            page.block(zone, where, [(page.source[begin + first : begin + last], begin + first, begin + last)])
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
            looks = blocks.zones(source, [Block(*_trimmed(source, *places[n]), zones[n] is Zone.LIST) for n in said])
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
