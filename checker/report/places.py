"""Places in an article and its file: offsets, lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.model.document import Document

_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    r"""The lines of a text, found once, so that each look-up costs a bisection.

    Lines and columns count from 1, columns in code points. A line ends with ``\n``, ``\r\n`` or ``\r``.

    >>> Lines("one\r\ntwo").place(6)
    (2, 2)
    """

    __slots__ = ("_starts", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    @property
    def starts(self) -> int:
        """How many lines begin, one behind a line end at the very end included."""
        return len(self._starts)

    @property
    def count(self) -> int:
        """How many lines there are; what a line end at the very end begins is none."""
        return len(self._starts) - (self._starts[-1] == len(self.source))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, line: int) -> tuple[int, int]:
        """The half-open span of a line, without its line end."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return start, len(self.source)
        end = self._starts[line] - 1
        return start, end - (self.source[end - 1 : end + 1] == "\r\n")


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
