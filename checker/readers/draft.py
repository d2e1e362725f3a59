"""An article of any format as a draft: plain text, with a headline and a standfirst apart from it."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.document import Cell, Document, Zone
from checker.readers.apart import BETWEEN
from checker.readers.hidden import MASKED

TEXT = "text"
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)
_BAR, _ROW = " | ", "\n"  # between the cells of a row, and between rows
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

    def place(self, document: Document, offset: int) -> int:
        """Where the field has a place of the prose that lies in the passage."""
        return self.at + len(_clean(document.prose[self.start : offset], self.field))


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
        lead = _between(before, cell) if said.get(field) else ""
        lead += "- " if zone is Zone.LIST else ""
        text = said.get(field, "") + lead
        passages.append(Passage(field, start, end, len(text)))
        said[field] = text + _clean(document.prose[start:end], field).rstrip()
        before = cell if field == TEXT else before
    return Draft(said[TEXT], said.get(Zone.HEADLINE, ""), said.get(Zone.STANDFIRST, "")), tuple(passages)


def _between(before: Cell | None, cell: Cell | None) -> str:
    """What stands between two paragraphs: the cells of a table keep their rows."""
    if before is None or cell is None or before.table != cell.table:
        return BETWEEN
    return _BAR if before.row == cell.row else _ROW


def _clean(prose: str, field: str) -> str:
    """The prose from the start of a passage on, as a draft has it: a headline has one line."""
    seen = prose.replace(MASKED, "")
    return (seen if field == TEXT else _SPACE.sub(" ", seen)).lstrip()
