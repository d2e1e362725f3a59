"""A paragraph of a document that has no lines of text of its own: for reports it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from checker.readers.runs import Run

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
