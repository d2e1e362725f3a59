"""A text that a parser put together from slices of a source: where its parts stand there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.readers.runs import Run


class Slices:
    """Where slices of the source begin: each at an offset of the text, the first at 0, and in the source.

    >>> slices = Slices([(0, 2), (4, 8)])  # two lines of a quotation, "> 12," and "> 5 men"
    >>> slices.span(0, 2), slices.span(0, 6)
    ((2, 4), (2, 10))
    """

    def __init__(self, slices: list[tuple[int, int]]) -> None:
        self._begins = [begin for begin, _ in slices]
        self._places = [place for _, place in slices]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source that holds ``[start, end)`` of the text, which is not empty."""
        return self._at(start), self._at(end - 1) + 1

    def runs(self, text: str, start: int, end: int) -> Iterator[Run]:
        """``[start, end)`` of the text, cut where one slice ends and another begins."""
        at = bisect_right(self._begins, start)
        while start < end:
            stop = min(self._begins[at], end) if at < len(self._begins) else end
            if stop > start:
                first = self._places[at - 1] + start - self._begins[at - 1]
                yield text[start:stop], first, first + stop - start
            start, at = stop, at + 1

    def _at(self, offset: int) -> int:
        at = bisect_right(self._begins, offset) - 1
        return self._places[at] + offset - self._begins[at]
