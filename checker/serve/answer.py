"""What the page is told of a story: its text in pieces, its figures, what they were held against, what is reported.

The structs are what goes over the wire. Places are those of the fields of the draft in UTF-16, as browsers count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from checker import engine
from checker.model.claim import Verdict
from checker.model.document import Document, Zone
from checker.model.finding import Finding, Mend, Place, Report, Severity, how_sure, would_fit
from checker.model.sheet import Sheet, SheetClaim, SheetFigure, State
from checker.readers.draft import TEXT, Draft, Passage, parts


class Piece(Struct, frozen=True, omit_defaults=True):
    """A stretch of the story; ``figure`` is the index of the figure that it is."""

    text: str
    figure: int | None = None


class InTable(Struct, frozen=True):
    """Where a cell stands, as ``Cell`` has it."""

    table: int
    row: int
    column: int
    wide: int
    header: bool


class Block(Struct, frozen=True):
    """A paragraph, a heading, an item or a cell."""

    zone: Zone
    pieces: tuple[Piece, ...]
    cell: InTable | None = None


class Span(Struct, frozen=True):
    """Where a field of the draft ("headline", "standfirst", "text") has a figure: half-open, in units of UTF-16."""

    field: str
    start: int
    end: int


class FigureShown(Struct, frozen=True):
    """A figure and what it counts; ``claims`` and ``findings`` are indices, ``at`` is where the draft has it.

    The claims are those that tell something of it, in the order in which they are to be shown.
    """

    text: str
    state: State
    noun: str | None
    claims: tuple[int, ...]
    findings: tuple[int, ...]
    at: Span | None


class ClaimShown(Struct, frozen=True):
    """What figures were held against each other for; ``figures`` and ``finding`` are indices."""

    title: str
    verdict: Verdict
    arithmetic: str
    confirms: bool
    figures: tuple[int, ...]
    finding: int | None


class FindingShown(Struct, frozen=True):
    """A finding in words; ``title`` says what its ``rule`` asks.

    ``figures`` are the indices of those in it, and ``pointed`` of those of which any may be wrong.
    """

    rule: str
    title: str
    severity: Severity
    message: str
    arithmetic: str
    fits: str | None
    slip: str | None
    sure: str
    figures: tuple[int, ...]
    pointed: tuple[int, ...]


class Answer(Struct, frozen=True):
    """A story that was checked.

    ``date`` is the day that it was taken to be of, as in 2024-05-31. ``told`` are sentences on what was left out or
    could not be judged, ``notes`` whether notes are among the findings. Of a file, ``draft`` is what to go on with, and
    ``others`` how many more articles it holds.
    """

    blocks: tuple[Block, ...]
    figures: tuple[FigureShown, ...]
    claims: tuple[ClaimShown, ...]
    findings: tuple[FindingShown, ...]
    date: str | None
    told: tuple[str, ...]
    draft: Draft | None = None
    notes: bool = False
    others: int = 0


class Problem(Struct, frozen=True):
    """Why a draft or a file was not checked."""

    error: str


def answer(report: Report, sheet: Sheet, draft: Draft, passages: Sequence[Passage] = ()) -> Answer:
    """What to tell of a story; ``passages`` are where the draft has it, unless the draft is what was checked."""
    document = report.document
    at = {(each.start, each.end): number for number, each in enumerate(sheet.figures)}
    moved = _moved(draft, passages, document, sheet.figures) if passages else _spans(draft, document, sheet.figures)
    spans = dict(moved)
    return Answer(
        tuple(_blocks(document, sheet.figures)),
        tuple(_figure(each, sheet, spans.get(number)) for number, each in enumerate(sheet.figures)),
        tuple(map(_claim, sheet.claims)),
        tuple(_finding(each, title, at) for each, title in zip(sheet.findings, sheet.titles(), strict=True)),
        document.date.isoformat() if document.date else None,
        (*report.limits, *(each.message for each in report.remarks), *map(str, engine.errors_of(report))),
    )


def _blocks(document: Document, figures: Iterable[SheetFigure]) -> Iterator[Block]:
    """The paragraphs of a story, each cut at its figures."""
    waiting = list(enumerate(figures))[::-1]
    cells = {cell.start: cell for cell in document.cells}
    for zone, start, end in document.paragraphs():
        at = start
        pieces: list[Piece] = []
        while waiting and waiting[-1][1].start < end:
            number, figure = waiting.pop()
            pieces += _said(document, at, figure.start)
            pieces.append(Piece(figure.text, number))
            at = max(at, figure.end)
        cell = cells.get(start)
        where = InTable(cell.table, cell.row, cell.column, cell.wide, cell.header) if cell else None
        yield Block(zone, (*pieces, *_said(document, at, end)), where)


def _said(document: Document, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece(document.shown(start, end))


def _figure(figure: SheetFigure, sheet: Sheet, at: Span | None) -> FigureShown:
    return FigureShown(figure.text, figure.state, figure.noun, sheet.telling(figure), figure.findings, at)


def _claim(claim: SheetClaim) -> ClaimShown:
    figures = tuple(part.figure for part in claim.parts if part.figure is not None)
    return ClaimShown(claim.title, claim.verdict, claim.arithmetic, claim.confirms, figures, claim.finding)


def _finding(finding: Finding, title: str, at: Mapping[tuple[int, int], int]) -> FindingShown:
    """A finding; a list of names that has figures in it is none of the figures of the story."""

    def numbers(places: Iterable[Place | Mend]) -> tuple[int, ...]:
        found = (at.get((place.start, place.end)) for place in places)
        return tuple(number for number in found if number is not None)

    pointed = [place for place in finding.figures if place.start == finding.start]
    return FindingShown(
        finding.rule,
        title,
        finding.severity,
        finding.message,
        finding.arithmetic,
        would_fit(finding),
        finding.slip,
        how_sure(finding.confidence),
        numbers(finding.figures),
        numbers(finding.mends or pointed),
    )


def _spans(draft: Draft, document: Document, figures: Iterable[SheetFigure]) -> Iterator[tuple[int, Span]]:
    """Where the fields of a draft have the figures, by their numbers."""
    places = [(number, *document.origins.span(each.start, each.end)) for number, each in enumerate(figures)]
    for part in parts(draft.headline, draft.standfirst, draft.text):
        units = _Units(part.said)
        field = TEXT if part.zone is Zone.BODY else part.zone.value
        for number, first, last in places:
            if part.start <= first < part.start + len(part.said):
                yield number, Span(field, units.before(first - part.start), units.before(last - part.start))


def _moved(
    draft: Draft, passages: Sequence[Passage], document: Document, figures: Iterable[SheetFigure]
) -> Iterator[tuple[int, Span]]:
    """Where the fields of a draft that was made of an article have its figures, by their numbers."""
    starts = [passage.start for passage in passages]
    units = {"headline": _Units(draft.headline), "standfirst": _Units(draft.standfirst), "text": _Units(draft.text)}
    for number, figure in enumerate(figures):
        passage = passages[bisect_right(starts, figure.start) - 1]
        start, end = (units[passage.field].before(passage.place(document, each)) for each in (figure.start, figure.end))
        yield number, Span(passage.field, start, end)


class _Units:
    """How many units of UTF-16 stand before places of a text that are asked for in its order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = self._units = 0
        self._all_short = not text or max(text) < "\U00010000"

    def before(self, place: int) -> int:
        """The units before a place, which is not before the one asked for last."""
        if self._all_short:
            return place
        passed = self._text[self._at : place]
        self._units += len(passed) + sum(char > "\uffff" for char in passed)
        self._at = place
        return self._units
