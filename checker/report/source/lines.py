"""Offsets into a text as lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right

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
