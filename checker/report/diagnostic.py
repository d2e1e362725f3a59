"""One finding for people, with the lines of the article that it is about and marks under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from checker.escaping import safe
from checker.model.finding import Finding, fitting
from checker.report import View, mark_of
from checker.report.places import Lines, Places
from checker.report.table import cells, paint

_CONTEXT = 24  # cells kept for the words around the figures of one row
_ELLIPSIS = "…"


def _reach(text: str, offset: int, limit: int, step: int, room: int) -> int:
    """How far from ``offset`` towards ``limit`` one comes with ``room`` cells."""
    for _ in range(4 * room):  # characters of no width must not make it long
        if offset == limit:
            break
        room -= cells(text[offset] if step > 0 else text[offset - 1])
        if room < 0:
            break
        offset += step
    return offset


def _at_word(text: str, edge: int, core: int, step: int) -> int:
    """``edge`` moved towards ``core``, past a word that it cuts."""
    gap = text.find(" ", edge - 1, core) if step > 0 else text.rfind(" ", core, edge + 1)
    return edge if gap < 0 else gap + (step > 0)


def window(text: str, line: tuple[int, int], core: tuple[int, int], width: int) -> tuple[int, int]:
    """The part of ``line`` around ``core`` that takes at most ``width`` cells; all are spans of ``text``.

    A core too wide by itself is cut at its end. One cell is kept free for an ellipsis on each side.
    """
    low, high = line
    start = core[0]
    end = _reach(text, start, core[1], 1, width - 2)
    room = width - 2 - cells(text[start:end])
    left = _reach(text, start, low, -1, room // 2)
    right = _reach(text, end, high, 1, room - cells(text[left:start]))
    left = _reach(text, start, low, -1, room - cells(text[end:right]))
    if left > low:
        left = _at_word(text, left, start, 1)
    if end < right < high:
        right = _at_word(text, right, end, -1)
    return left, right


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


def diagnostic(finding: Finding, path: str, places: Places, view: View) -> Iterator[str]:
    """The lines of a finding: where and what, the sum, the text with its marks, and what would fit."""
    where = places.of(finding.start, finding.end)
    place = paint(f"{path}:{where.line}:{where.column}:", "strong", on=view.colour)
    severity = paint(f"{finding.severity}[{finding.rule}]", finding.severity, on=view.colour)
    yield f"{place} {severity} {mark_of(finding)}{safe(finding.message)}"
    if finding.arithmetic:
        yield f"  {safe(finding.arithmetic)}"
    yield from _excerpt(finding, places, view)
    if (fits := fitting(finding)) is not None:
        yield f"  fits: {safe(fits)}"
    if finding.slip is not None:
        yield f"  slip: {safe(finding.slip)}?"
    if finding.suppressed:
        yield f"  suppressed: {safe(finding.suppressed)}"


def _excerpt(finding: Finding, places: Places, view: View) -> Iterator[str]:
    last = max((place.end for place in finding.figures), default=finding.end)
    gutter = len(str(places.of(last, last).line)) + 2
    for row in excerpt(places, _marks(finding), view.width - gutter - 3):
        yield from _numbered(row, gutter, view)


def _marks(finding: Finding) -> list[Mark]:
    """One mark for each place; a figure in two roles is marked once, with both."""
    if not finding.figures:  # it is about a comment
        return [Mark(finding.start, finding.end, "", flagged=True)]
    roles: dict[tuple[int, int], dict[str, None]] = {}
    for place in finding.figures:
        roles.setdefault((place.start, place.end), {})[place.role] = None
    return [
        Mark(start, end, ", ".join(names), start < finding.end and finding.start < end)
        for (start, end), names in roles.items()
    ]


def _numbered(row: Row, gutter: int, view: View) -> Iterator[str]:
    yield f"{row.line:>{gutter}} | {row.text}"
    for pieces in row.under:
        yield f"{'':>{gutter}} | {_spread(pieces, view)}"


def _spread(pieces: list[Piece], view: View) -> str:
    line, width = "", 0
    for piece in pieces:
        colour = "flagged" if piece.flagged else "other"
        line += " " * (piece.column - width) + paint(piece.text, colour, on=view.colour)
        width = piece.column + len(piece.text)
    return line
