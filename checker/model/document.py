"""The text that was read, with its zones and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from checker.model.origins import Origins

MASKED = "\ufffc"  # stands in the prose for what is none: code, an address, a picture, a shortcode
_LEFT_OUT = "…"
_LINE_END = re.compile(r"\r\n?|\n")


class Zone(StrEnum):
    """What part of an article a sentence stands in."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"


class Sentence(Struct, frozen=True):
    """A sentence as the half-open span ``[start, end)`` of code points in the source."""

    start: int
    end: int
    index: int
    paragraph: int
    zone: Zone


class Directive(Struct, frozen=True):
    """A comment addressed to crossfoot, at ``[start, end)`` of the source: what stands after ``crossfoot:``.

    One in an article's metadata is about the ``whole`` of it.
    """

    start: int
    end: int
    text: str
    whole: bool = False


class Cell(Struct, frozen=True):
    """A cell of a table that says something, as the half-open span ``[start, end)`` of the prose.

    ``table``, ``row`` and ``column`` count from 0; a cell that is several columns ``wide`` begins at ``column``.
    ``header`` says that the table's own markup makes it a heading.
    """

    start: int
    end: int
    table: int
    row: int
    column: int
    wide: int = 1
    header: bool = False


class Document(Struct, frozen=True):
    """An article: its source, the prose in it, and where everything stands.

    ``source`` is the file, or the part of it that is this article, which begins at code point ``offset`` and on line
    ``line`` of it. ``prose`` is what is read, without markup; sentences, quotations and figures are spans of it, and
    ``origins`` tells where the source has them. ``quotations`` are half-open spans of direct speech, without the
    quotation marks. ``cells`` are those of its tables, where the format tells them. ``date`` is the story's own date,
    never today's. ``guessed`` says that the file is not UTF-8 and names no encoding, and was read as Windows-1252;
    ``cut_off`` that it ends where there must be more, or is damaged so that it seems to. Where it is not ``lined``, as
    a document of a word processor is not, a line of the source is a paragraph.
    """

    source: str
    prose: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...] = ()
    date: date | None = None
    path: str | None = None
    origins: Origins = Origins()
    directives: tuple[Directive, ...] = ()
    offset: int = 0
    line: int = 1
    guessed: bool = False
    cut_off: bool = False
    cells: tuple[Cell, ...] = ()
    lined: bool = True

    def place(self, start: int) -> tuple[int, int]:
        """The line and the column of the file, from 1, at which a place of the prose stands."""
        first, _ = self.origins.span(start, start)
        ends = [match.end() for match in _LINE_END.finditer(self.source, 0, first)]
        return len(ends) + self.line, first - (ends[-1] if ends else 0) + 1

    def paragraphs(self) -> Iterator[tuple[Zone, int, int]]:
        """Each paragraph, heading, item or cell in the order of the prose: its zone and its half-open span there."""
        for _, group in groupby(self.sentences, key=attrgetter("paragraph")):
            first, *others = group
            yield first.zone, first.start, (others[-1] if others else first).end

    @property
    def headline(self) -> str:
        """The headline for people, "" where there is none."""
        return next((self.shown(start, end) for zone, start, end in self.paragraphs() if zone is Zone.HEADLINE), "")

    def shown(self, start: int, end: int) -> str:
        """The prose ``[start, end)`` for people, with "…" for what is none."""
        return self.prose[start:end].replace(MASKED, _LEFT_OUT)

    def printed(self, start: int, end: int) -> str:
        """The prose ``[start, end)`` as the source has it, unless that is written in markup (``&pound;9``)."""
        first, last = self.origins.span(start, end)
        return self.source[first:last] if last - first == end - start else self.prose[start:end]
