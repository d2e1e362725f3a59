"""The text of an open document: offsets as positions of the protocol, and edits."""

from __future__ import annotations

from collections.abc import Callable

from lsprotocol import types

from checker.report.places import Lines

Units = Callable[[str], int]  # how many units a text takes in the encoding that client and server agreed on


class Text:
    r"""A text with its lines, which end as the protocol has it: with ``\n``, ``\r\n`` or ``\r`` and nothing else.

    pygls keeps the text too, but takes a form feed or U+2028 for the end of a line.

    >>> text = Text("One \N{POLICE CAR}\u2028two\r\n3 men", lambda part: len(part.encode("utf-16-le")) // 2)
    >>> text.position(5), text.offset(types.Position(1, 2))
    (0:6, 13)
    """

    def __init__(self, source: str, units: Units) -> None:
        self.source = source
        self._units = units
        self._lines = Lines(source)

    def position(self, offset: int) -> types.Position:
        """Where a code point stands."""
        line, column = self._lines.place(offset)
        return types.Position(line - 1, self._units(self.source[offset - column + 1 : offset]))

    def range(self, start: int, end: int) -> types.Range:
        """Where a half-open span of code points stands."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The code point at a position; the end of the line, or of the text, for one beyond it."""
        if position.line >= self._lines.starts:
            return len(self.source)
        start, end = self._lines.span(position.line + 1)
        low, high = start, end
        while low < high:  # the first at which that many units stand before it
            middle = (low + high) // 2
            if self._units(self.source[start:middle]) < position.character:
                low = middle + 1
            else:
                high = middle
        return low

    def changed(self, change: types.TextDocumentContentChangeEvent) -> Text:
        """The text after an edit, or the whole new text."""
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = self.offset(change.range.start), self.offset(change.range.end)
            return Text(self.source[:start] + change.text + self.source[end:], self._units)
        return Text(change.text, self._units)
