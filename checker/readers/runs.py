"""Runs of text, each of which the source has in one stretch, and parts of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple


class Run(NamedTuple):
    """Text that the source has at ``[start, end)``, as it is or in markup of its own."""

    text: str
    start: int
    end: int


class Runs:
    """A text in runs, of which any part is to be had in runs again.

    >>> text = Runs([Run("Paid ", 3, 8), Run("£", 8, 15), Run("9m", 15, 17)])
    >>> text.text, text.part(3, 7)
    ('Paid £9m', [Run(text='d ', start=6, end=8), Run(text='£', start=8, end=15), Run(text='9', start=15, end=16)])
    """

    __slots__ = ("_begins", "_runs", "text")

    def __init__(self, runs: Sequence[Run]) -> None:
        self.text = "".join(run.text for run in runs)
        self._runs = runs
        self._begins = [0, *accumulate(len(run.text) for run in runs)]

    def part(self, start: int, end: int) -> list[Run]:
        """``text[start:end]``; a run that the source writes otherwise is never divided there."""
        found: list[Run] = []
        number = max(0, bisect_right(self._begins, start) - 1)
        while number < len(self._runs) and self._begins[number] < end:
            run, begin = self._runs[number], self._begins[number]
            first, last = max(0, start - begin), min(len(run.text), end - begin)
            said = run.text[first:last]
            if len(run.text) == run.end - run.start:
                found.append(Run(said, run.start + first, run.start + last))
            elif said:
                found.append(Run(said, run.start, run.end))
            number += 1
        return found
