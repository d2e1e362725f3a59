"""Runs of text, each of which the source has in one stretch, and parts of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

Run: TypeAlias = tuple[str, int, int]
"""Text, and the half-open span that the source has it at, as it is or in markup of its own."""


class Runs:
    """A text in runs, of which any part is to be had in runs again.

    >>> text = Runs([("Paid ", 3, 8), ("£", 8, 15), ("9m", 15, 17)])
    >>> text.text, text.part(3, 7)
    ('Paid £9m', [('d ', 6, 8), ('£', 8, 15), ('9', 15, 16)])
    """

    __slots__ = ("_begins", "_runs", "text")

    def __init__(self, runs: Sequence[Run]) -> None:
        self.text = "".join(text for text, _, _ in runs)
        self._runs = runs
        self._begins = [0, *accumulate(len(text) for text, _, _ in runs)]

    def part(self, start: int, end: int) -> list[Run]:
        """``text[start:end]``; a run that the source writes otherwise is never divided there."""
        found: list[Run] = []
        number = max(0, bisect_right(self._begins, start) - 1)
        while number < len(self._runs) and self._begins[number] < end:
            (text, first, last), begin = self._runs[number], self._begins[number]
            skipped, stop = max(0, start - begin), min(len(text), end - begin)
            said = text[skipped:stop]
            if len(text) == last - first:
                found.append((said, first + skipped, first + stop))
            elif said:
                found.append((said, first, last))
            number += 1
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source that holds ``text[start:end]``, which is not empty."""
        parts = self.part(start, end)
        return parts[0][1], parts[-1][2]
