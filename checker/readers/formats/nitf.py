"""IPTC's NITF, the XML of news agencies; also within other XML, such as NewsML-G2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from checker.errors import NoArticle
from checker.model.document import Directive, Document, Zone
from checker.readers import storydate, xml_events
from checker.readers.hidden import directive
from checker.readers.marked import Marked
from checker.readers.runs import Run, flowing, raised
from checker.readers.tables import InTable, Tables, number_of
from checker.readers.xml_events import local

MARKS = re.compile(rb"<(?:\w+:)?nitf[\s>]")

# Elements that are a block each, and those that say which zone the blocks in them are of.
_BLOCKS = frozenset("hl1 hl2 byline dateline p media-caption caption li dt dd td th pre credit".split())
_ZONES = {
    "hl1": Zone.HEADLINE,
    "hedline": Zone.STANDFIRST,
    "abstract": Zone.STANDFIRST,
    "media-caption": Zone.CAPTION,
    "caption": Zone.CAPTION,
    "li": Zone.LIST,
    "dl": Zone.LIST,
    "table": Zone.TABLE,
}
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset(
    "title docdata pubdata media-metadata media-reference media-producer media-object distributor rights note "
    "pronunciation alt-code frac-sep body.end".split()
)
_WRITTEN = {"br": " ", "frac": " ", "frac-den": "/"}  # what an element stands for where it begins
_SPACES = frozenset({"\n", "\r", "\t"})
_DATES = ("story.date", "date.issue", "date.release")  # the best first


class _Element(Struct, frozen=True):
    """An element that is open: what zone it lies in, whether it is a block, and whether its text is read."""

    name: str
    zone: Zone
    block: bool
    heard: bool


_OUTSIDE = _Element("", Zone.BODY, block=False, heard=True)


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """Each ``nitf`` of the file. Raises CrossfootError for what is no XML or declares entities, or has no article.

    >>> data = b"<nitf><body><body.content><p>Paid &#163;9m</p></body.content></body></nitf>"
    >>> [article.prose for article in articles(data, None, None)]
    ['Paid £9m']
    """
    stories = _Stories(xml_events.decode(data, path), path, story_date)
    xml_events.read(stories.source, xml_events.Events(stories.start, stories.end, stories.text, stories.comment), path)
    if not stories.finished:
        raise NoArticle("no article: expected an nitf element with text in it", path)
    yield from stories.finished


class _Stories:
    """The articles that have ended, and what was read of the one that goes on."""

    def __init__(self, source: str, path: str | None, story_date: date | None) -> None:
        self.source = source
        self.finished: list[Document] = []
        self._path = path
        self._given_date = story_date
        self._elements: list[_Element] = [_OUTSIDE]
        self._begin()

    def _begin(self) -> None:
        self._blocks: list[tuple[Zone, InTable | None, list[Run]]] = []
        self._tables = Tables()
        self._title: list[Run] = []
        self._dates: dict[str, date] = {}
        self._directives: list[Directive] = []

    def start(self, full_name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins."""
        name = local(full_name)
        if name == "nitf" and not self._is_inside():
            self._begin()
        around = self._elements[-1]
        in_cell = any(element.name in _CELLS for element in self._elements)
        zone = around.zone if in_cell else _ZONES.get(name, around.zone)
        block = name in _BLOCKS and not in_cell
        if name in _BLOCKS and in_cell:
            self.text(" ", at, at)
        self._elements.append(_Element(name, zone, block, around.heard and name not in _SILENT))
        self._table(name, attributes)
        if block:
            self._blocks.append((zone, self._tables.where if name in _CELLS else None, []))
        self.text(_WRITTEN.get(name, ""), at, at)
        if name in _DATES and (day := storydate.of_field(attributes.get("norm", ""))):
            self._dates.setdefault(name, day)

    def end(self, full_name: str, _at: int) -> None:
        """The innermost element ends; what a block around it goes on with is a block of its own."""
        element = self._elements.pop()
        around = next((each for each in reversed(self._elements) if each.block), None)
        if element.block and around:
            self._blocks.append((around.zone, None, []))
        if local(full_name) == "table":
            self._tables.close()
        if local(full_name) == "nitf" and not self._is_inside():
            self._finish()

    def _table(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self._tables.open()
        elif name == "tr":
            self._tables.row()
        elif name in _CELLS:
            wide, high = (number_of(attributes.get(reach, "")) for reach in ("colspan", "rowspan"))
            self._tables.cell(wide=wide, high=high, header=name == "th")

    def _is_inside(self) -> bool:
        """Whether an article goes on, of which one within it is a part."""
        return any(element.name == "nitf" for element in self._elements)

    def text(self, said: str, start: int, end: int) -> None:
        """Text of the innermost element: white space between blocks is none."""
        said = " " if said in _SPACES else said  # whatever the source has for it: two characters, a reference
        if self._elements[-1].name == "title" and self._elements[-2].name == "head":
            self._title.append((said, start, end))
        elif self._elements[-1].heard and any(element.block for element in self._elements):
            sup = any(element.name == "sup" for element in self._elements)
            self._blocks[-1][2].append((raised(said) if sup else said, start, end))

    def comment(self, said: str, start: int, end: int) -> None:
        """A comment, which may be addressed to crossfoot."""
        found = directive(said, start, end)
        if found:
            self._directives.append(found)

    def _finish(self) -> None:
        page = Marked(self.source)
        if not any(zone is Zone.HEADLINE and runs for zone, _, runs in self._blocks):
            self._blocks.insert(0, (Zone.HEADLINE, None, self._title))
        for zone, where, runs in self._blocks:
            page.block(zone, where, flowing(runs))
        own_date = next((self._dates[name] for name in _DATES if name in self._dates), None)
        article = page.document(self._path, self._given_date or own_date, self._directives)
        if article.sentences:
            self.finished.append(article)
