"""Source lines with figures underlined and labelled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from checker.escaping import safe
from checker.report.source.cells import cells
from checker.report.source.lines import Lines
from checker.report.source.places import Places
from checker.report.source.window import window

_CONTEXT = 24  # cells kept for the words around the figures of one row
_ELLIPSIS = "…"


class Mark(Struct, frozen=True, order=True):
    """A stretch of prose to underline: a half-open span, on one line or several."""

    start: int
    end: int
    label: str
    flagged: bool


class Piece(Struct, frozen=True, order=True):
    """Text under a source line, from a column in cells, from 0."""

    column: int
    text: str
    flagged: bool


class Row(Struct, frozen=True):
    """A source line, or a stretch of it, made safe to print, with the rows of marks under it."""

    line: int
    text: str
    under: list[list[Piece]]


def excerpt(places: Places, marks: Sequence[Mark], width: int) -> Iterator[Row]:
    """Every mark on the line it stands in; a line longer than ``width`` cells is shown in stretches."""
    lines = places.lines
    on_lines = sorted(_split(lines, [_in_source(places, mark) for mark in marks]))
    for line, group in groupby(on_lines, key=lambda pair: pair[0]):
        for row in _stretches(lines.source, [mark for _, mark in group], width):
            yield replace(_row(lines, line, row, width), line=line + places.before)


def _in_source(places: Places, mark: Mark) -> Mark:
    start, end = places.span(mark.start, mark.end)
    return replace(mark, start=start, end=end)


def _split(lines: Lines, marks: Sequence[Mark]) -> Iterator[tuple[int, Mark]]:
    for mark in marks:
        first = lines.place(mark.start)[0]
        last = lines.place(max(mark.start, mark.end - 1))[0]
        for line in range(first, last + 1):
            start, end = lines.span(line)
            yield line, replace(mark, start=max(start, mark.start), end=min(end, mark.end))


def _stretches(source: str, marks: list[Mark], width: int) -> Iterator[list[Mark]]:
    """Marks in groups that fit into one row each."""
    row = [marks[0]]
    for mark in marks[1:]:
        start = row[0].start
        if mark.end - start > width or cells(source[start : mark.end]) > width - _CONTEXT:
            yield row
            row = []
        row.append(mark)
    yield row


def _row(lines: Lines, line: int, marks: list[Mark], width: int) -> Row:
    source = lines.source
    span = lines.span(line)
    start, end = window(source, span, (marks[0].start, max(mark.end for mark in marks)), width)
    before = _ELLIPSIS if start > span[0] else ""
    after = _ELLIPSIS if end < span[1] else ""
    placed: list[Piece] = []
    labels: list[str] = []
    for mark in marks:
        column = cells(before) + cells(source[start : mark.start])
        size = max(1, cells(source[mark.start : min(mark.end, end)]))
        placed.append(Piece(column, ("^" if mark.flagged else "-") * size, mark.flagged))
        labels.append(mark.label)
    return Row(line, before + safe(source[start:end]) + after, _under(placed, labels))


def _under(marks: list[Piece], labels: list[str]) -> list[list[Piece]]:
    """The marks with their labels: beside the mark where there is room, else on a row further down.

    Neighbours of one label share it: the last of them carries it. A mark around another goes below it.
    """
    rows: list[list[Piece]] = [[]]
    following: tuple[Piece, str] | None = None
    for mark, label in sorted(zip(marks, labels, strict=True), reverse=True):
        labelled = replace(mark, text=f"{mark.text} {label}".rstrip())
        if following is None or _end(labelled) < following[0].column:
            rows[0].insert(0, labelled)
        elif _end(mark) > following[0].column:
            _below(rows, labelled)
            continue
        else:
            rows[0].insert(0, mark)
            if (mark.flagged, label) != (following[0].flagged, following[1]):
                _below(rows, replace(mark, text=label))
        following = mark, label
    return rows


def _end(piece: Piece) -> int:
    return piece.column + len(piece.text)


def _below(rows: list[list[Piece]], label: Piece) -> None:
    """Put a label on the first row under the marks where it has room."""
    for row in rows[1:]:
        if _end(label) < row[0].column:
            row.insert(0, label)
            return
    rows.append([label])
