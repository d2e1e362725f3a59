"""What the page is told of a story: its text in pieces, its figures, what they were held against, what is reported.

The structs are what goes over the wire. Places are those of the fields of the draft in UTF-16, as browsers count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from checker import engine
from checker.model.document import Document, Zone
from checker.model.finding import Finding, Place, Report, Severity
from checker.model.sheet import Sheet, SheetClaim, SheetFigure, State
from checker.readers.apart import BETWEEN
from checker.readers.draft import Draft, Passage
from checker.readers.hidden import MASKED

_PLACE_HELD = "…"  # for code, an address or a picture


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


class PlaceShown(Struct, frozen=True):
    """A figure's part in a finding; ``figure`` is its index, None where it is a list with figures in it."""

    role: str
    text: str
    figure: int | None


class FindingShown(Struct, frozen=True):
    """A finding, as ``checker.Finding`` has it; ``flagged`` is the index of the figure that it points at."""

    rule: str
    severity: Severity
    confidence: float
    message: str
    arithmetic: str
    fits: str | None
    slip: str | None
    fingerprint: str
    figures: tuple[PlaceShown, ...]
    flagged: int | None


class Answer(Struct, frozen=True):
    """A story that was checked.

    ``date`` is the day that it was taken to be of, as in 2024-05-31. ``told`` are sentences on what was left out or
    could not be judged. Of a file, ``draft`` is what to go on with, ``marked`` whether the file says more than that (in
    marks, or as a table), and ``others`` how many more articles it holds.
    """

    blocks: tuple[Block, ...]
    figures: tuple[FigureShown, ...]
    claims: tuple[SheetClaim, ...]
    findings: tuple[FindingShown, ...]
    date: str | None
    told: tuple[str, ...]
    draft: Draft | None = None
    marked: bool = False
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
        sheet.claims,
        tuple(_finding(each, at) for each in sheet.findings),
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
        yield Piece(document.prose[start:end].replace(MASKED, _PLACE_HELD))


def _figure(figure: SheetFigure, sheet: Sheet, at: Span | None) -> FigureShown:
    return FigureShown(figure.text, figure.state, figure.noun, sheet.telling(figure), figure.findings, at)


def _finding(finding: Finding, at: Mapping[tuple[int, int], int]) -> FindingShown:
    return FindingShown(
        finding.rule,
        finding.severity,
        finding.confidence,
        finding.message,
        finding.arithmetic,
        finding.fits,
        finding.slip,
        finding.fingerprint,
        tuple(_place(each, at) for each in finding.figures),
        at.get((finding.start, finding.end)),
    )


def _place(place: Place, at: Mapping[tuple[int, int], int]) -> PlaceShown:
    return PlaceShown(place.role, place.text, at.get((place.start, place.end)))


def _spans(draft: Draft, document: Document, figures: Iterable[SheetFigure]) -> Iterator[tuple[int, Span]]:
    """Where the fields of a draft have the figures, by their numbers: the source is those that say something."""
    above = [("headline", draft.headline), ("standfirst", draft.standfirst)]
    fields = [*((name, said) for name, said in above if said.strip()), ("text", draft.text)]
    start = 0
    places = [(number, *document.origins.span(each.start, each.end)) for number, each in enumerate(figures)]
    for name, said in fields:
        end = start + len(said)
        units = _Units(said)
        for number, first, last in places:
            if start <= first < end:
                yield number, Span(name, units.before(first - start), units.before(last - start))
        start = end + len(BETWEEN)


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
