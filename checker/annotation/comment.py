"""A finding as a comment: where it stands, and what it says to an editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from checker.escaping import safe
from checker.model.document import Document, Sentence, Zone
from checker.model.finding import Finding, Place, fitting, how_sure

_AROUND = 60  # characters of a sentence that are quoted on each side of its figures


class Comment(Struct, frozen=True):
    """A comment on the half-open span ``[start, end)`` of a document's source: its lines, each of plain text."""

    start: int
    end: int
    lines: tuple[str, ...]


def comments(document: Document, findings: Sequence[Finding]) -> list[Comment]:
    """A comment for each finding, on the figure that it points at; it names the other ones."""
    return [
        Comment(*document.origins.span(each.start, each.end), tuple(map(safe, _lines(document, each))))
        for each in findings
    ]


def _lines(document: Document, finding: Finding) -> Iterator[str]:
    """What is wrong, the sum, what it is held against, what would fit, and how sure that is.

    The first word keeps what an article says from being taken for a word to crossfoot.
    """
    yield f"{finding.severity.capitalize()}: {finding.message}"
    if finding.arithmetic and finding.arithmetic not in finding.message:
        yield finding.arithmetic
    yield from _held_against(document, finding)
    if (fits := fitting(finding)) is not None:
        yield f"Would fit: {fits}" + (f" ({finding.slip}?)" if finding.slip else "")
    elif finding.slip is not None:
        yield f"Perhaps: {finding.slip}"
    yield f"How sure: {how_sure(finding.confidence)}; rule {finding.rule}"


def _held_against(document: Document, finding: Finding) -> Iterator[str]:
    """The other figures, sentence by sentence; those of other sentences than its own with what stands around them.

    The cells of a table are told together, since they say nothing but their figures.
    """
    own = _sentence(document, finding.start)
    others = [place for place in finding.figures if (place.start, place.end) != (finding.start, finding.end)]
    cells = [place for place in others if _is_cell(document, place) and _sentence(document, place.start) != own]
    if cells:
        yield f"Held against {_named(cells)} in the table"
    rest = [place for place in others if place not in cells]
    for sentence, places in groupby(rest, key=lambda place: _sentence(document, place.start)):
        said = list(places)
        where = " in the same sentence" if sentence == own else f": {_quoted(document, sentence, said)}"
        yield f"Held against {_named(said)}{where}"


def _named(places: Sequence[Place]) -> str:
    return ", ".join(dict.fromkeys(place.text for place in places))


def _is_cell(document: Document, place: Place) -> bool:
    sentence = _sentence(document, place.start)
    return sentence is not None and sentence.zone is Zone.TABLE


def _sentence(document: Document, start: int) -> Sentence | None:
    return next((each for each in document.sentences if each.start <= start < each.end), None)


def _quoted(document: Document, sentence: Sentence | None, places: Sequence[Place]) -> str:
    """What stands around some figures of a sentence, cut between words."""
    start, end = places[0].start - _AROUND, places[-1].end + _AROUND
    first, last = (sentence.start, sentence.end) if sentence else (places[0].start, places[-1].end)
    before = "" if start <= first else "… "
    behind = "" if end >= last else " …"
    start = max(first, document.prose.find(" ", start) + 1 if before else first)
    end = min(last, document.prose.rfind(" ", 0, end) if behind else last)
    said = document.shown(min(start, places[0].start), max(end, places[-1].end))
    return f"“{before}{said}{behind}”"
