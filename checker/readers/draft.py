"""An article of any format as a draft: plain text, with a headline and a standfirst apart from it."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.document import MASKED, Cell, Document, Zone

TEXT = "text"
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)
_BETWEEN, _ROW = "\n\n", "\n"  # between paragraphs, and between the rows of a table
_BAR = " | "  # between the cells of a row, as ``readers/typed_tables.py`` reads them again
_SPACE = re.compile(r"\s+")


class Draft(Struct, frozen=True):
    """What somebody has of a story."""

    text: str
    headline: str = ""
    standfirst: str = ""


class Passage(Struct, frozen=True):
    """A paragraph or a cell of an article: the prose ``[start, end)``, which a field of a draft has from ``at``."""

    field: str
    start: int
    end: int
    at: int
    one_line: bool  # as a headline or a cell

    def place(self, document: Document, offset: int) -> int:
        """Where the field has a place of the prose that lies in the passage."""
        return self.at + len(self.text(document, offset))

    def text(self, document: Document, end: int) -> str:
        """The prose of the passage up to ``end``, as a draft has it."""
        seen = document.prose[self.start : end].replace(MASKED, "")
        if self.one_line and self.field == TEXT:  # a cell, which a bar of its own would part
            seen = seen.replace("|", "/")
        return (_SPACE.sub(" ", seen) if self.one_line else seen).lstrip()


def of_document(document: Document) -> Draft:
    r"""An article of any format as such a draft; what is plain text already stays as it is, comments and all.

    >>> from checker.readers.formats import markdown
    >>> (document,) = markdown.articles(b"# Three die\n\n*Two* men died.\n\n- It rained.", None, None)
    >>> of_document(document)
    Draft(text='Two men died.\n\n- It rained.', headline='Three die', standfirst='')
    """
    return written(document)[0]


def written(document: Document) -> tuple[Draft, tuple[Passage, ...]]:
    """An article as a draft, with its passages in the order of the text; of plain text none, since nothing moves."""
    if not document.origins.stretches:
        return Draft(document.source), ()
    said = {TEXT: ""}
    passages = []
    before = None
    cells = {cell.start: cell for cell in document.cells}
    for zone, start, end in document.paragraphs():
        field = zone.value if zone in _TOP and zone.value not in said else TEXT
        cell = cells.get(start)
        lead = _between(before, cell) + ("- " if zone is Zone.LIST else "")
        text = f"{said[field]}{lead}" if said.get(field) else lead.lstrip("\n")
        passage = Passage(field, start, end, len(text), one_line=field != TEXT or cell is not None)
        passages.append(passage)
        said[field] = text + passage.text(document, end).rstrip()
        before = cell if field == TEXT else before
    return Draft(said[TEXT], said.get(Zone.HEADLINE, ""), said.get(Zone.STANDFIRST, "")), tuple(passages)


def _between(before: Cell | None, cell: Cell | None) -> str:
    """What stands between two paragraphs: the cells of a table keep their rows and columns."""
    if before and cell and (before.table, before.row) == (cell.table, cell.row):
        return _BAR * (cell.column - before.column) or " "
    apart = _ROW if before and cell and before.table == cell.table else _BETWEEN
    return apart + (_BAR.lstrip() * cell.column if cell else "")
