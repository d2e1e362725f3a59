"""The text of an article with every figure marked, and its findings, as HTML."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from checker.model.document import Cell, Document, Zone
from checker.model.finding import Finding, Place, Severity, how_sure, would_fit
from checker.model.sheet import Sheet, SheetFigure, State
from checker.report.markup import element, text
from checker.report.places import Places

_MOST = 40  # places that are named of a finding
_DOUBTS = {Severity.WARNING: "Less sure:", Severity.NOTE: "Weak doubt:"}


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


def listed(sheet: Sheet, places: Places, prefix: str) -> str:
    """The findings that a sheet reports: what is wrong, the sum, what would fit, how sure that is, and where."""
    numbers = {figure.start: number for number, figure in enumerate(sheet.figures)}
    items = (
        element(
            "li",
            _finding(finding, title, numbers, places, prefix),
            class_=f"finding {finding.severity}",
            id=finding_id(prefix, number),
        )
        for number, (finding, title) in enumerate(zip(sheet.findings, sheet.titles(), strict=True))
    )
    return element("ol", "".join(items), class_="findings")


def finding_id(prefix: str, number: int) -> str:
    """The name of a finding in the page."""
    return f"{prefix}-finding-{number}"


def _finding(finding: Finding, title: str, numbers: Mapping[int, int], places: Places, prefix: str) -> str:
    doubt = _DOUBTS.get(finding.severity)
    said = f"{element('span', doubt, class_='doubt')} {text(finding.message)}" if doubt else text(finding.message)
    lines = [element("h4", said, class_="message")]
    if finding.arithmetic and finding.arithmetic not in finding.message:
        lines.append(element("p", text(finding.arithmetic), class_="sum"))
    about = (element("div", element("dt", name) + element("dd", told)) for name, told in _about(finding, title))
    where = element("div", element("dt", "Where") + element("dd", _where(finding.figures, numbers, places, prefix)))
    lines.append(element("dl", "".join((*about, where))))
    return "".join(lines)


def _about(finding: Finding, title: str) -> Iterator[tuple[str, str]]:
    """What else there is to say of a finding: names and what they are, as HTML."""
    if (fits := would_fit(finding)) is not None:
        yield "Would fit", text(fits)
    if finding.slip is not None:
        yield "Perhaps", text(finding.slip)
    yield "How sure", how_sure(finding.confidence)
    if finding.suppressed is not None:
        yield "Silenced", text(finding.suppressed or "in the text, no reason is given")
    elif finding.baselined:
        yield "Silenced", "by the baseline"
    rule = element("code", text(finding.rule))
    yield "Rule", f"{text(title)} ({rule})" if title else rule


def _where(named: Iterable[Place], numbers: Mapping[int, int], places: Places, prefix: str) -> str:
    """The figures of a finding, each with its line, and a way to it."""
    told = list(named)
    shown = []
    for place in told[:_MOST]:
        number = numbers.get(place.start)
        line = f" ({places.line} {places.of(place.start, place.end).line})"
        printed = text(place.text)
        shown.append(
            (printed if number is None else element("a", printed, href=f"#{figure_id(prefix, number)}")) + line
        )
    more = len(told) - _MOST
    return ", ".join(shown) + (f" and {more:,} more" if more > 0 else "")
