"""Where each stretch of an article's prose stands in its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Stretch(NamedTuple):
    """A stretch of prose from offset ``prose`` on, which the source has at ``[start, end)``.

    Where both are of one length they run together; else the source has something to write for it, like ``&pound;``.
    The last of an article is empty: it stands where the prose ends.
    """

    prose: int
    start: int
    end: int


class Origins:
    """Spans of prose as spans of the source; without stretches both are the same text.

    >>> source = "<p>Paid &pound;9m"  # of the prose "Paid £9m"
    >>> text = Origins([Stretch(0, 3, 8), Stretch(5, 8, 15), Stretch(6, 15, 17), Stretch(8, 17, 17)])
    >>> text.span(5, 8), text.span(0, 4)
    ((8, 17), (3, 7))
    """

    __slots__ = ("_begins", "stretches")

    def __init__(self, stretches: Sequence[Stretch] = ()) -> None:
        self.stretches = tuple(stretches)
        self._begins = [stretch.prose for stretch in self.stretches]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origins) and self.stretches == other.stretches

    def __hash__(self) -> int:
        return hash(self.stretches)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source that holds the prose ``[start, end)``."""
        if not self.stretches:
            return start, end
        first, last = self._at(start), self._at(max(start, end - 1))
        opening = first.start + (start - first.prose if self._runs_along(first) else 0)
        if end <= start:
            return opening, opening
        return opening, last.start + end - last.prose if self._runs_along(last) else last.end

    def reaching(self, others: Sequence[tuple[int, int]]) -> tuple[Origins, list[tuple[int, int]]]:
        """The same, with places after the end of the prose for spans of the source that are in none of it.

        >>> comment = [(0, 9)]  # of "<!-- x -->Nine men"
        >>> Origins([Stretch(0, 9, 17), Stretch(8, 17, 17)]).reaching(comment)[1]
        [(9, 18)]
        """
        if not self.stretches:
            return self, list(others)
        places: list[tuple[int, int]] = []
        more: list[Stretch] = []
        at = self._begins[-1] + 1  # not the end of the prose itself
        for start, end in others:
            length = max(1, end - start)
            more.append(Stretch(at, start, end))
            places.append((at, at + length))
            at += length
        return Origins([*self.stretches, *more, Stretch(at, 0, 0)]), places

    def _at(self, offset: int) -> Stretch:
        return self.stretches[max(0, bisect_right(self._begins, offset) - 1)]

    def _runs_along(self, stretch: Stretch) -> bool:
        following = bisect_right(self._begins, stretch.prose)
        length = self._begins[following] - stretch.prose if following < len(self._begins) else 0
        return length == stretch.end - stretch.start
