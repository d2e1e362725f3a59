"""The text of an article with every figure marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from checker.model.document import Cell, Document, Zone
from checker.model.sheet import Sheet, SheetFigure, State
from checker.report.page.markup import element, text


class _Mark(Struct, frozen=True):
    """Something marked at ``[start, end)`` of the prose: a figure by its number, or a stretch that a finding names."""

    start: int
    end: int
    figure: int | None = None


def marked(document: Document, sheet: Sheet, prefix: str) -> str:
    """The paragraphs of an article. A figure leads to its row of the sheet; ``prefix`` begins all names in the page."""
    marks = _marks(sheet)
    starts = [mark.start for mark in marks]
    cells = {cell.start: cell for cell in document.cells}
    blocks = []
    for zone, start, end in document.paragraphs():
        here = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        said = "".join(_said(document, start, end, here, sheet, prefix))
        blocks.append((zone, cells.get(start), said))
    return element("div", "".join(_laid_out(blocks)), class_="story")


def _laid_out(blocks: Iterable[tuple[Zone, Cell | None, str]]) -> Iterator[str]:
    """The paragraphs, and the cells of each table in their rows."""
    for number, group in groupby(blocks, key=lambda block: block[1] and block[1].table):
        if number is None:
            yield from (element("h4" if zone is Zone.HEADLINE else "p", said, class_=zone) for zone, _, said in group)
        else:
            cells = [(cell, said) for _, cell, said in group if cell]
            rows = groupby(cells, key=lambda each: each[0].row)
            yield element("table", element("tbody", "".join(element("tr", "".join(_row(row))) for _, row in rows)))


def _row(cells: Iterable[tuple[Cell, str]]) -> Iterator[str]:
    """The cells of a row, with empty ones for those that say nothing."""
    at = 0
    for cell, said in cells:
        yield element("td") * (cell.column - at)
        yield element("th" if cell.header else "td", said, colspan=cell.wide if cell.wide > 1 else None)
        at = cell.column + cell.wide


def figure_id(prefix: str, number: int) -> str:
    """The name of a figure in the text."""
    return f"{prefix}-figure-{number}"


def row_id(prefix: str, number: int) -> str:
    """The name of a figure's row in the sheet."""
    return f"{prefix}-row-{number}"


def _marks(sheet: Sheet) -> list[_Mark]:
    """All marks in the order of the text, those that hold others first."""
    marks = [_Mark(figure.start, figure.end, number) for number, figure in enumerate(sheet.figures)]
    known = {(mark.start, mark.end) for mark in marks}
    named = {(place.start, place.end) for finding in sheet.findings for place in finding.figures}
    marks += [_Mark(*span) for span in named - known]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _said(document: Document, start: int, end: int, marks: Sequence[_Mark], sheet: Sheet, prefix: str) -> Iterator[str]:
    """The prose ``[start, end)`` with the marks in it; one that leads out of it, or out of another, is left out."""
    number = 0
    while number < len(marks):
        mark = marks[number]
        number += 1
        if mark.end > end or mark.start < start:
            continue
        inner = number
        while inner < len(marks) and marks[inner].start < mark.end:
            inner += 1
        yield text(document.shown(start, mark.start))
        yield _shown(
            "".join(_said(document, mark.start, mark.end, marks[number:inner], sheet, prefix)), mark, sheet, prefix
        )
        start, number = mark.end, inner
    yield text(document.shown(start, end))


def _shown(content: str, mark: _Mark, sheet: Sheet, prefix: str) -> str:
    if mark.figure is None:
        return element("mark", content, class_=State.CONTRADICTED)
    figure = sheet.figures[mark.figure]
    return element(
        "a",
        content,
        class_=f"figure {figure.state}",
        id=figure_id(prefix, mark.figure),
        href=f"#{row_id(prefix, mark.figure)}",
        title=_told(figure, sheet),
    )


def _told(figure: SheetFigure, sheet: Sheet) -> str:
    """A figure in short: how it came out, and what its finding says or the first sum."""
    if figure.findings:
        return f"{figure.state}: {sheet.findings[figure.findings[0]].message}"
    sums = (sheet.claims[number].arithmetic for number in figure.claims if figure.state is State.CROSS_CHECKED)
    first = next(filter(None, sums), "")
    return f"{figure.state}: {first}" if first else figure.state
