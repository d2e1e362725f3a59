"""One finding for people, with the lines of the article that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from checker.escaping import safe
from checker.model.finding import Finding, fitting
from checker.report import View
from checker.report.source.colour import paint
from checker.report.source.excerpt import Mark, Piece, Row, excerpt
from checker.report.source.places import Places
from checker.report.written.told import mark


def diagnostic(finding: Finding, path: str, places: Places, view: View) -> Iterator[str]:
    """The lines of a finding: where and what, the sum, the text with its marks, and what would fit."""
    where = places.of(finding.start, finding.end)
    place = paint(f"{path}:{where.line}:{where.column}:", "strong", on=view.colour)
    severity = paint(f"{finding.severity}[{finding.rule}]", finding.severity, on=view.colour)
    yield f"{place} {severity} {mark(finding)}{safe(finding.message)}"
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
        yield from _row(row, gutter, view)


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


def _row(row: Row, gutter: int, view: View) -> Iterator[str]:
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
