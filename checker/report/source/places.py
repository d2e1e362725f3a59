"""Spans of an article's prose as places in its file."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.document import Document
from checker.report.source.lines import Lines


class Where(NamedTuple):
    """A half-open span of code points of a file; the line and column where it starts and where it ends, from 1."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """Where the figures of one article stand in its file.

    ``lines`` are those of the article's source, ``before`` counts the lines of the file above it, and ``line`` is what
    people call one.
    """

    __slots__ = ("_document", "before", "line", "lines")

    def __init__(self, document: Document) -> None:
        self._document = document
        self.lines = Lines(document.source)
        self.before = document.line - 1
        self.line = "line" if document.lined else "paragraph"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the article's source that holds the prose ``[start, end)``."""
        return self._document.origins.span(start, end)

    def of(self, start: int, end: int) -> Where:
        """Where the prose ``[start, end)`` stands in the file."""
        start, end = self.span(start, end)
        (line, column), (end_line, end_column) = self.lines.place(start), self.lines.place(end)
        offset = self._document.offset
        return Where(start + offset, end + offset, line + self.before, column, end_line + self.before, end_column)

    def text(self, start: int, end: int) -> str:
        """The prose ``[start, end)`` as its source writes it, markup and all."""
        first, last = self.span(start, end)
        return self.lines.source[first:last]

    def bytes_before(self, line: int, column: int) -> int:
        """How many bytes of UTF-8 stand before a column of a line of the file."""
        start, _ = self.lines.span(line - self.before)
        return len(self.lines.source[start : start + column - 1].encode(errors="replace"))
