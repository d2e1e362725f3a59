"""Formats whose markup stands at the head of lines: their lines, and what stands within a block of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.model.document import MASKED, Zone
from checker.readers.marked import Marked
from checker.readers.metadata import Field
from checker.readers.runs import Run, raised
from checker.readers.tables import InTable

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|$)")
_WRAP = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*")
_DEEPEST = 4  # markup within markup


class Line(Struct, frozen=True):
    """A line without the white space around it: where it begins and ends, how far it is indented, what it says."""

    start: int
    end: int
    indent: int
    text: str


def lines(source: str) -> list[Line]:
    r"""The lines of a source.

    >>> lines("A\r\n  b ")
    [Line(start=0, end=1, indent=0, text='A'), Line(start=5, end=6, indent=2, text='b')]
    """
    found = []
    at = int(source.startswith("\ufeff"))
    while at < len(source):
        match = _LINE.match(source, at)
        assert match  # it matches the empty string
        text = match[1].lstrip(" \t")
        start = match.end(1) - len(text)
        text = text.rstrip()
        found.append(Line(start, start + len(text), start - at, text))
        at = match.end()
    return found


def add(page: Marked, zone: Zone, start: int, end: int, markup: re.Pattern[str], where: InTable | None = None) -> None:
    """Add ``[start, end)`` of the source as a block without its markup; nothing where that is empty.

    A match of ``markup`` is what its one group says by its name: ``keep...`` is read, ``code...`` is no prose,
    ``raise...`` is read as raised, ``drop...`` is nothing.
    """
    if end > start:
        page.block(zone, where, _runs(page.source, start, end, markup))


def field(source: str, line: Line, name: str, start: int) -> Field:
    """What ``:name: value`` says; the value begins at ``start``."""
    said = source[start : line.end]
    return Field((name.lower(),), said, [(said, start, line.end)] if said else [], start, line.end)


def _runs(source: str, start: int, end: int, markup: re.Pattern[str], depth: int = 0) -> Iterator[Run]:
    for match in markup.finditer(source, start, end):
        yield from _wrapped(source, start, match.start())
        start = match.end()
        kind = match.lastgroup or "drop"
        if kind.startswith("code"):
            yield MASKED, match.start(), start
        elif kind.startswith("raise"):
            yield raised(match[kind]), *match.span(kind)
        elif kind.startswith("keep") and depth < _DEEPEST:
            yield from _runs(source, *match.span(kind), markup, depth + 1)
        elif kind.startswith("keep"):
            yield from _wrapped(source, *match.span(kind))
    yield from _wrapped(source, start, end)


def _wrapped(source: str, start: int, end: int) -> Iterator[Run]:
    """A stretch of text; where a line ends in it, the next one's indent is left out."""
    for wrap in _WRAP.finditer(source, start, end):
        yield source[start : wrap.start()], start, wrap.start()
        yield "\n", *wrap.span()
        start = wrap.end()
    yield source[start:end], start, end
