"""Findings as comments in a Word document: a copy in which nothing else is changed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct, field

from checker.annotation.parts import Parts
from checker.annotation.runs import Runs, Seam
from checker.errors import CrossfootError
from checker.escaping import safe
from checker.model.document import Document, Sentence, Zone
from checker.model.finding import Finding, Place, fitting, how_sure
from checker.readers.archive import Package
from checker.readers.formats.docx import paragraphs
from checker.readers.paragraphs import Paragraph, spans
from checker.readers.runs import Runs as Pieces

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


def annotated(data: bytes, path: str | None, comments: Sequence[Comment]) -> bytes:
    """A copy of a Word document with comments by crossfoot on spans of its text, which is its Document's ``source``.

    Raises CrossfootError for what is no Word document, or damaged, or unpacks to too much.
    """
    package = Package(data, path)
    if not comments:
        return package.rewritten({})
    main = package.main
    source = package.text(main)
    runs = Runs(source, path)
    parts = Parts(package, main, runs.space)
    found = paragraphs(source, path)
    places = list(_places(found, comments))
    numbers = parts.add(comments)
    marks = _Marks(runs, runs.space)
    for number, (start, end) in zip(numbers, places, strict=True):
        marks.add(number, start, end)
    marked = marks.into(source)
    if [each.text for each in paragraphs(marked, path)] != [each.text for each in found]:
        raise CrossfootError("cannot be annotated without a change of its text: save it in Word and try again", path)
    text = marked.encode(package.encoding(main), "xmlcharrefreplace")
    return package.rewritten({main: text, **parts.written()})


def _places(found: Sequence[Paragraph], comments: Sequence[Comment]) -> Iterator[tuple[int, int]]:
    """The spans of the XML that comments are on, each within a paragraph."""
    of_source = spans(found)
    ends = [end for _, end in of_source]
    for comment in comments:
        number = bisect_right(ends, comment.start)
        begin, _ = of_source[number]
        yield Pieces(found[number].pieces).span(comment.start - begin, comment.end - begin)


class _Around(Struct):
    """What stands at a seam: the marks of comments that end there, and of those that begin."""

    seam: Seam
    ends: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)


class _Marks:
    """Where comments begin and end, put into the XML of a document."""

    def __init__(self, runs: Runs, space: str) -> None:
        self._runs, self._space = runs, space
        self._at: dict[int, _Around] = {}

    def add(self, number: str, start: int, end: int) -> None:
        """Mark what comment ``number`` is on."""
        around = [self._around(self._runs.seam(point, behind=point == end)) for point in (start, end)]
        around[0].starts.append(self._mark("commentRangeStart", number))
        reference = f'<w:r xmlns:w="{self._space}"><w:commentReference w:id="{number}"/></w:r>'
        around[1].ends.append(self._mark("commentRangeEnd", number) + reference)

    def into(self, source: str) -> str:
        """The XML with all marks."""
        put = defaultdict[int, str](str)
        for at, said in self._runs.keeping_spaces():
            put[at] += said
        for at, each in self._at.items():
            put[at] += each.seam.before + "".join(each.ends + each.starts) + each.seam.behind
        pieces: list[str] = []
        last = 0
        for at in sorted(put):
            pieces += [source[last:at], put[at]]
            last = at
        return "".join([*pieces, source[last:]])

    def _around(self, seam: Seam) -> _Around:
        return self._at.setdefault(seam.at, _Around(seam))

    def _mark(self, name: str, number: str) -> str:
        return f'<w:{name} xmlns:w="{self._space}" w:id="{number}"/>'
