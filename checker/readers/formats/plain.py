"""Plain text into a Document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import astuple

from checker.model.document import Cell, Document, Zone
from checker.readers import blocks, hidden, sentences, storydate
from checker.readers.decoding import decode


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a file of plain text. Raises CrossfootError for bytes that are no text."""
    yield read(decode(data, path), path, story_date)


def read(text: str, path: str | None = None, story_date: date | None = None) -> Document:
    r"""Read an article of plain text: zones, paragraphs, sentences, quotations and its own date.

    A line of its own that is a comment to crossfoot (``<!-- crossfoot: ... -->``) is none of it.
    Offsets are code points of ``text`` as given. ``story_date`` goes before a date found in the text.

    >>> document = read("Ferry sinks off Norway\n\nA ferry sank on Sunday. Nobody was hurt.")
    >>> [(s.zone.value, document.source[s.start : s.end]) for s in document.sentences[:2]]
    [('headline', 'Ferry sinks off Norway'), ('body', 'A ferry sank on Sunday.')]
    """
    prose, directives = hidden.without_directives(hidden.shown(text))
    found = blocks.split(prose)
    said = [block for block in found if block.where is None]
    cells = [Cell(block.start, block.end, *astuple(block.where)) for block in found if block.where is not None]
    zones = dict(zip(said, blocks.zones(prose, said), strict=True))
    return Document(
        source=text,
        prose=prose,
        sentences=sentences.of_blocks(prose, ((zones.get(each, Zone.TABLE), each.start, each.end) for each in found)),
        quotations=sentences.quotations(prose, [(block.start, block.end) for block in found]),
        date=story_date or storydate.of_top(prose[block.start : block.end] for block in said),
        path=path,
        directives=tuple(directives),
        cells=tuple(cells),
    )
