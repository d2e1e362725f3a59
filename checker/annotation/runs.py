"""The runs of a Word document's text in its XML, and how one is parted so that something can stand between.

A run is text of one look. A mark stands between two runs, so that one with a figure within it becomes several that
look the same. It stands around a field: Word takes away what is in one when it works it out anew, and LibreOffice
puts the words of a comment there into the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct, field

from checker.errors import CrossfootError
from checker.readers import xml_events
from checker.readers.formats.docx import NAMESPACES

_TAG = re.compile(r"<(?P<name>[^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_PRESERVE = ' xml:space="preserve"'
_PROPERTIES, _TEXT, _RUN = "rPr", "t", "r"
_ORDER = re.compile(r"instrText[^>]*>\s*(\w+)")  # what a field is told to do
_LINK = "hyperlink"  # of which the text is the writer's own


class Child(Struct, frozen=True):
    """An element of a run at ``[start, end)`` of the XML; what stands in it is at ``[first, last)``."""

    name: str
    start: int
    first: int
    last: int
    end: int


class XmlRun(Struct):
    """A run that stands in no other, at ``[start, end)`` of the XML, with its elements and its name space."""

    space: str
    start: int
    first: int
    end: int = 0
    children: list[Child] = field(default_factory=list)


class Seam(Struct, frozen=True):
    """A place of the XML where something can stand if ``before`` and ``behind`` are put around it."""

    at: int
    before: str = ""
    behind: str = ""


class Runs:
    """The runs of the XML of a document's main part. Raises CrossfootError for what is no XML."""

    def __init__(self, source: str, path: str | None) -> None:
        self._source, self._path = source, path
        walk = _Walk(source)
        xml_events.read(source, xml_events.Events(walk.start, walk.end, lambda *_text: None), path)
        self._runs, self._fields = walk.runs, walk.outer_fields()
        self._starts = [run.start for run in self._runs]
        self._spaced: set[int] = set()  # where tags of text end that is parted, since its spaces must be kept then

    @property
    def space(self) -> str:
        """The name space of the document."""
        return self._run(self._starts[0] if self._starts else 0).space

    def seam(self, point: int, *, behind: bool) -> Seam:
        """Where a mark can stand before the character at ``point``, or ``behind`` the one that ends there.

        In what a run holds besides text, such as a text box, no mark may stand: it is that run's.
        """
        run = self._run(point - behind)
        number = bisect_right(self._fields, run.start, key=lambda field: field[0]) - 1
        if number >= 0 and run.start < self._fields[number][1]:
            return Seam(self._fields[number][behind])
        children = [each for each in run.children if each.name != _PROPERTIES]
        for number, child in enumerate(children):
            if child.name == _TEXT and child.first < point < child.last:
                return self._within(run, child, point)
            if (behind and point == child.last) or (not behind and point in {child.start, child.first}):
                return self._between(run, children, number + behind)
        return Seam(run.end if behind else run.start)

    def keeping_spaces(self) -> Iterator[tuple[int, str]]:
        """What is to be put where into the tags of text that was parted."""
        return ((at, _PRESERVE) for at in sorted(self._spaced))

    def _run(self, point: int) -> XmlRun:
        number = bisect_right(self._starts, point) - 1
        if number < 0 or point >= self._runs[number].end:
            raise CrossfootError("a damaged Word document: it has text outside of all runs", self._path)
        return self._runs[number]

    def _within(self, run: XmlRun, child: Child, point: int) -> Seam:
        text, tag = _name(self._source, child.start), self._source[child.start : child.first]
        if "xml:space" not in tag:
            self._spaced.add(child.first - 1)
        closing, opening = self._parted(run)
        return Seam(point, f"</{text}>{closing}", f"{opening}<{text}{_PRESERVE}>")

    def _between(self, run: XmlRun, children: list[Child], number: int) -> Seam:
        if number == 0:
            return Seam(run.start)
        if number == len(children):
            return Seam(run.end)
        return Seam(children[number].start, *self._parted(run))

    def _parted(self, run: XmlRun) -> tuple[str, str]:
        """What ends a run, and what begins another that looks the same."""
        properties = next((each for each in run.children if each.name == _PROPERTIES), None)
        look = self._source[properties.start : properties.end] if properties else ""
        return f"</{_name(self._source, run.start)}>", self._source[run.start : run.first] + look


class _Walk:
    def __init__(self, source: str) -> None:
        self.runs: list[XmlRun] = []
        self._source = source
        self._open: list[tuple[int, int]] = []  # where the tags of a run and of what is open in it begin and end
        self._fields: list[tuple[int, int]] = []
        self._begun: list[int] = []  # where runs begin in which fields of this paragraph do
        self._ended: int | None = None  # where the field begins that ends in this run
        self._simple: list[int] = []  # where fields begin that are elements

    def outer_fields(self) -> list[tuple[int, int]]:
        """The half-open spans of the fields that begin and end in one paragraph, but for links, and are in no other."""
        found: list[tuple[int, int]] = []
        for start, end in sorted(self._fields):
            if found and start < found[-1][1]:
                continue
            order = _ORDER.search(self._source, start, end)
            if order is None or order[1].lower() != _LINK:
                found.append((start, end))
        return found

    def start(self, full_name: str, attributes: dict[str, str], at: int) -> None:
        space, _, name = full_name.rpartition(" ")
        if space in NAMESPACES:
            self._of_field(name, attributes, at)
        if not self._open and not (name == _RUN and space in NAMESPACES):
            return
        tag = _TAG.match(self._source, at)
        assert tag  # expat found one here
        if not self._open:
            self.runs.append(XmlRun(space, at, tag.end()))
        self._open.append((at, tag.end()))

    def _of_field(self, name: str, attributes: dict[str, str], at: int) -> None:
        if name == "p" and not self._open:
            self._begun, self._simple = [], []
        elif name == "fldSimple" and not self._open:
            self._simple.append(at)
        elif name == "fldChar" and self._open:
            kind = next((value for key, value in attributes.items() if key.endswith(" fldCharType")), "")
            if kind == "begin":
                self._begun.append(self.runs[-1].start)
            elif kind == "end" and self._begun:
                self._ended = self._begun.pop()

    def end(self, full_name: str, at: int) -> None:
        if not self._open:
            if full_name.endswith(" fldSimple") and self._simple:
                self._fields.append((self._simple.pop(), self._source.index(">", at) + 1))
            return
        start, first = self._open.pop()
        empty = self._source[first - 2] == "/"  # an element of one tag
        last = first if empty else at
        end = first if empty else self._source.index(">", at) + 1
        run = self.runs[-1]
        if not self._open:
            run.end = end
            if self._ended is not None:
                self._fields.append((self._ended, end))
                self._ended = None
        elif len(self._open) == 1:
            space, _, name = full_name.rpartition(" ")
            run.children.append(Child(name if space == run.space else "", start, first, last, end))


def _name(source: str, at: int) -> str:
    """The name of the tag that begins at a place, as written."""
    tag = _TAG.match(source, at)
    assert tag  # expat found one here
    return tag["name"]
