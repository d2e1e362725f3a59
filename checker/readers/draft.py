"""An article with a headline and a standfirst apart from its text, as content management systems keep it."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from checker.model.document import MASKED, Cell, Directive, Document, Sentence, Zone
from checker.model.origins import Origins, Stretch
from checker.readers import sentences
from checker.readers.hidden import shown

TEXT = "text"
_TOP = (Zone.HEADLINE, Zone.STANDFIRST)
_BETWEEN, _ROW = "\n\n", "\n"  # between paragraphs, and between the rows of a table
_BAR = " | "  # between the cells of a row, as ``readers/tables.py`` reads them again
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


_Placed = TypeVar("_Placed", Sentence, Directive, Cell)


class Part(NamedTuple):
    """One of a headline, a standfirst and a text, and where it begins in them as one."""

    zone: Zone
    said: str
    start: int


def parts(headline: str, standfirst: str, text: str) -> list[Part]:
    """Those that say something, and the text, which is the last; a blank line stands between two of them.

    >>> parts("Ferry sinks", "", "A ferry sank.")[1]
    Part(zone=<Zone.BODY: 'body'>, said='A ferry sank.', start=13)
    """
    found: list[Part] = []
    start = 0
    for zone, said in ((Zone.HEADLINE, headline), (Zone.STANDFIRST, standfirst), (Zone.BODY, text)):
        if zone is Zone.BODY or said.strip():
            found.append(Part(zone, said, start))
            start += len(said) + len(_BETWEEN)
    return found


def joined(headline: str, standfirst: str, text: str) -> str:
    r"""What they are as one.

    >>> joined("Ferry sinks", "", "A ferry sank.")
    'Ferry sinks\n\nA ferry sank.'
    """
    return _BETWEEN.join(part.said for part in parts(headline, standfirst, text))


def with_top(document: Document, headline: str, standfirst: str) -> Document:
    r"""The document with a headline and a standfirst above it; its source begins with them, as ``joined`` has it.

    What the text itself seems to have for a headline or a standfirst is body then.

    >>> from checker.readers.formats import plain
    >>> document = with_top(plain.read("A ferry sank."), "Ferry sinks", "")
    >>> [(each.zone.value, document.source[each.start : each.end]) for each in document.sentences]
    [('headline', 'Ferry sinks'), ('body', 'A ferry sank.')]
    """
    *above, _ = parts(headline, standfirst, "")
    if not above:
        return document
    top = joined(headline, standfirst, "")
    prose = shown(top)
    blocks = [_block(part) for part in above]
    first = sentences.of_blocks(prose, blocks)
    taken = {part.zone for part in above}
    rest = [
        replace(
            _shifted(each, len(top)),
            paragraph=each.paragraph + len(blocks),
            zone=Zone.BODY if each.zone in taken else each.zone,
        )
        for each in document.sentences
    ]
    spans = [(start, end) for _, start, end in blocks]
    return replace(
        document,
        source=top + document.source,
        prose=prose + document.prose,
        sentences=tuple(replace(each, index=index) for index, each in enumerate((*first, *rest))),
        quotations=(
            *sentences.quotations(prose, spans),
            *((start + len(top), end + len(top)) for start, end in document.quotations),
        ),
        origins=_below(document.origins, len(top)),
        directives=tuple(_shifted(each, len(top)) for each in document.directives),
        cells=tuple(_shifted(each, len(top)) for each in document.cells),
    )


def _block(part: Part) -> tuple[Zone, int, int]:
    """The zone of a part, and its half-open span without white space at its ends."""
    start = part.start + len(part.said) - len(part.said.lstrip())
    return part.zone, start, start + len(part.said.strip())


def _shifted(placed: _Placed, by: int) -> _Placed:
    return replace(placed, start=placed.start + by, end=placed.end + by)


def _below(origins: Origins, by: int) -> Origins:
    if not origins.stretches:
        return origins
    moved = (Stretch(each.prose + by, each.start + by, each.end + by) for each in origins.stretches)
    return Origins([Stretch(0, 0, by), *moved])
