"""Comments into a Word document: a copy in which nothing else is changed.

By the reader's own means, since python-docx unpacks all of a document before it can be asked how large it is. What is
put into the XML stands between what was there; each other part is copied byte for byte.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from checker.annotation.comment import Comment
from checker.annotation.parts import Parts
from checker.annotation.runs import Runs, Seam
from checker.errors import CrossfootError
from checker.readers.archive import Package
from checker.readers.formats.docx import paragraphs
from checker.readers.paragraphs import Paragraph, spans
from checker.readers.runs import Runs as Pieces


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
