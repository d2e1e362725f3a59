"""OpenDocument's .odt, as LibreOffice and Google Docs write it: its paragraphs are the source that is reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers import storydate, xml_events
from checker.readers.archive import Archive
from checker.readers.paragraphs import CELL, CellMark, Paragraph, Styles, document
from checker.readers.runs import raised
from checker.readers.tables import number_of

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_DATES = ("date", "creation-date")  # of the last change, and of the document


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document.

    Raises CrossfootError for what is no OpenDocument text, is encrypted or damaged, or unpacks to more than articles
    take.
    """
    archive = Archive(data, path, "OpenDocument text", ".odt")
    if _MANIFEST in archive and any(True for _ in archive.tree(_MANIFEST).iter("encryption-data")):
        raise CrossfootError("an encrypted OpenDocument text: save the document without a password", path)
    known = _read(archive.text(_STYLES), path).looks if _STYLES in archive else None
    found = _read(archive.text(_CONTENT), path, known)
    styles = Styles(found.looks.names, found.looks.bases)
    yield document(found.paragraphs, styles, found.comments, path, story_date, _saved(archive))


def _saved(archive: Archive) -> date | None:
    """The day that the document's properties give."""
    if _META not in archive:
        return None
    stamps = {each.tag: each.text or "" for each in archive.tree(_META).iter()}
    return storydate.of_fields(stamps.get(name, "") for name in _DATES)


_ESCAPED = re.compile(r"_([0-9a-f]{1,4})_")  # a character in the name of a style, as its number
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100  # that one element stands for
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_BODY = f"{_SPACE}office:1.0 text"
# What holds no text of the article: what was deleted, notes, lists of contents, what frames are called.
_UNSEEN = frozenset(
    "tracked-changes note sequence-decls variable-decls user-field-decls forms table-of-content illustration-index"
    " table-index object-index user-index alphabetical-index bibliography ruby-text hidden-text title desc"
    " settings scripts font-face-decls binary-data math".split()
)
_WRITTEN = {"tab": "\t", "line-break": " ", "soft-page-break": ""}
_CELLS = frozenset({"table-cell", "covered-table-cell"})


class Looks(Struct):
    """The styles of a document: what they are called, what they are based on, and which are raised or hidden."""

    names: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    raised: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    _last: str = ""

    def take(self, name: str, attributes: dict[str, str]) -> None:
        """Heed an element, if it is of a style."""
        if name == "style" and "name" in attributes:
            self._last = attributes["name"]
            self.names[self._last] = attributes.get("display-name") or _unescaped(self._last)
            self.bases[self._last] = attributes.get("parent-style-name", "")
        elif name == "text-properties":
            if attributes.get("text-position", "").startswith("super"):
                self.raised.add(self._last)
            if attributes.get("display") == "none":
                self.hidden.add(self._last)


class Text(Struct):
    """What was read of a document: its paragraphs, what its comments say by their numbers, and its styles."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    looks: Looks = field(default_factory=Looks)


def _read(source: str, path: str | None, looks: Looks | None = None) -> Text:
    """The text in the XML of a document's content, or only the styles in that of its styles.

    ``looks`` are styles that are known. Text boxes follow the paragraph that they are tied to.
    """
    walk = _Walk(looks or Looks())
    xml_events.read(source, xml_events.Events(walk.start, walk.end, walk.text), path)
    return walk.found


class _Open(Struct, frozen=True):
    """An element that is open, what it does to the text in it, and whether it was heeded where it began."""

    name: str
    unseen: bool
    raised: bool
    heeded: bool = False


class _Walk:
    def __init__(self, looks: Looks) -> None:
        self.found = Text(looks=looks)
        self._elements: list[_Open] = [_Open("", unseen=False, raised=False)]
        self._open: list[Paragraph] = []  # a text box has paragraphs within a paragraph
        self._in_text = self._spaced = False
        self._rows = self._lists = self._headers = self._paragraphs = 0
        self._table, self._number, self._column = -1, 0, 0
        self._comment = ""

    def start(self, full_name: str, attributes: dict[str, str], at: int) -> None:
        """An element begins."""
        space, _, name = full_name.rpartition(" ")
        known = {xml_events.local(key): value for key, value in attributes.items()}
        around = self._elements[-1]
        looks = self.found.looks
        style = known.get("style-name", "")
        unseen = around.unseen or name in _UNSEEN or (space.startswith(f"{_SPACE}text") and style in looks.hidden)
        span = name == "span" and style in looks.raised
        heeded = self._in_text and not unseen and not self._comment
        self._elements.append(_Open(name, unseen, around.raised or span, heeded))
        if not self._in_text:
            looks.take(name, known)
            self._in_text = full_name == _BODY
        elif heeded:
            self._within(name, known, at)

    def _within(self, name: str, known: dict[str, str], at: int) -> None:
        if name == "annotation":
            self._comment = str(len(self.found.comments))
            self.found.comments[self._comment] = ""
            if self._open:
                self._open[-1].comments.append(self._comment)
        elif name in {"p", "h"}:
            self._begin(name, known, at)
        elif name == "table" and not self._rows:
            self._table, self._number = self._table + 1, 0
        elif name == "table-row":
            self._row()
        elif name in _CELLS and self._rows == 1:
            self._cell(name, known, at)
        elif name == "s":
            self._say(" " * min(number_of(known.get("c", "1")), _MOST_SPACES), at, at)
        elif name in _WRITTEN:
            self._say(_WRITTEN[name], at, at)
        else:
            self._lists += name == "list"
            self._headers += name == "table-header-rows"

    def _row(self) -> None:
        self._rows += 1
        if self._rows == 1:
            self._add(Paragraph(row=True, table=self._table, number=self._number, header=self._headers > 0))
            self._number, self._column = self._number + 1, 0

    def _cell(self, name: str, known: dict[str, str], at: int) -> None:
        row = self._open[-1]
        if name == "table-cell":
            if row.pieces and row.pieces[-1][0] != CELL:
                row.pieces.append((CELL, at, at))
            row.cells.append(
                CellMark(len(row.pieces), self._column, number_of(known.get("number-columns-spanned", "1")))
            )
            self._spaced = True
        self._column += number_of(known.get("number-columns-repeated", "1"))

    def _begin(self, name: str, known: dict[str, str], at: int) -> None:
        self._paragraphs += 1
        if self._rows:
            pieces = self._open[-1].pieces
            if pieces and pieces[-1][0] != CELL:
                pieces.append((" ", at, at))
        else:
            top = "Heading 1" if name == "h" and known.get("outline-level", "1") == "1" else None
            self._add(Paragraph(style=known.get("style-name") or top, item=self._lists > 0))
        self._spaced = True

    def _add(self, paragraph: Paragraph) -> None:
        self._open.append(paragraph)
        self.found.paragraphs.append(paragraph)

    def end(self, _full_name: str, _at: int) -> None:
        """The innermost element ends."""
        element = self._elements.pop()
        name = element.name
        if not element.heeded:
            return
        if name == "annotation":
            self._comment = ""
        elif name == "table-row":
            self._rows -= 1
            if not self._rows:
                self._open.pop()
        elif name in {"p", "h"}:
            self._paragraphs -= 1
            self._spaced = False
            if not self._rows:
                self._open.pop()
        else:
            self._lists -= name == "list"
            self._headers -= name == "table-header-rows"

    def text(self, said: str, start: int, end: int) -> None:
        """Text, which is the article's within a paragraph only; white space in it is one space."""
        element = self._elements[-1]
        if element.unseen or not self._in_text:
            return
        if self._comment:
            if element.name not in {"creator", "date"}:
                self.found.comments[self._comment] += said
            return
        if not self._paragraphs:
            return
        said = _SPACES.sub(" ", said)
        self._say(raised(said) if element.raised else said, start, end, flowing=True)

    def _say(self, said: str, start: int, end: int, *, flowing: bool = False) -> None:
        if flowing and self._spaced:
            said = said.removeprefix(" ")
        if said and self._open:
            self._open[-1].pieces.append((said, start, end))
            self._spaced = flowing and said.endswith(" ")


def _unescaped(name: str) -> str:
    """The name of a style as it is shown.

    >>> _unescaped("Heading_20_1")
    'Heading 1'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name)
