"""Runs of text, each of which the source has in one stretch: parts of them, references, white space, raised figures."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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


_SPACE = " \t\r\n\f"
_WIDE = re.compile(rf"[{_SPACE}]{{2,}}|[\t\r\n\f]")


def flowing(runs: Iterable[Run]) -> Iterator[Run]:
    r"""The runs of one block with a single space where they have white space, also where it lies in several of them.

    White space that the source writes as markup, such as a line break's tag, stays as it is.

    >>> [text for text, _, _ in flowing([("Two ", 3, 7), ("\n  men", 11, 17)])]
    ['Two ', 'men']
    """
    spaced = True
    for text, start, end in runs:
        if len(text) != end - start:
            if text != " " or not spaced:
                yield text, start, end
            spaced = text.isspace()
            continue
        last = len(text) - len(text.lstrip(_SPACE)) if spaced else 0
        for space in _WIDE.finditer(text, last):
            yield text[last : space.start()], start + last, start + space.start()
            yield " ", start + space.start(), start + space.end()
            last = space.end()
        if text:
            yield text[last:], start + last, end
            spaced = text[-1] in _SPACE


_REFERENCE = re.compile(r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{0,31};|[A-Za-z]{2,6})")
SOFT_HYPHEN = "\xad"


def unescaped(source: str, start: int, end: int) -> Iterator[Run]:
    """``source[start:end]`` in runs; a reference is one of its own, and a soft hyphen is nothing.

    >>> list(unescaped("Paid &pound;9m", 0, 14))
    [('Paid ', 0, 5), ('£', 5, 12), ('9m', 12, 14)]
    """
    for match in _REFERENCE.finditer(source, start, end):
        said = html.unescape(match.group())
        if said == match.group():
            continue
        yield source[start : match.start()], start, match.start()
        start = match.end()
        if said != SOFT_HYPHEN:
            yield said, match.start(), start
    yield source[start:end], start, end


_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def raised(text: str) -> str:
    """``text`` in superscript.

    >>> raised("2") + raised("th")
    '²th'
    """
    return text.translate(_RAISED)
